import { sayWhoMayDoWhat } from './constructs/access.sentences.ts'
import { synthesize } from './stacks.fixture.ts'
import { sayHowRequestsAreServed } from './stacks/api.sentences.ts'
import { sayWhatIsKept } from './stacks/kept.sentences.ts'
import { sayHowItIsOperated } from './stacks/operation.sentences.ts'

// Synthesis takes seconds, so all that is said of the templates is said of one.
const resources = synthesize()

sayWhatIsKept(resources)
sayHowRequestsAreServed(resources)
sayWhoMayDoWhat(resources)
sayHowItIsOperated(resources)
