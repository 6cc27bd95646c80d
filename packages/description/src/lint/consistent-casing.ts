import { shortened } from '../finding.ts'
import type { Kind } from '../model/kinds.ts'
import { pointerOf, type Spot } from '../model/walk.ts'
import type { JsonObject } from '../parse/json.ts'
import { join } from '../pointer.ts'
import { casings, hasCasing, isInCasing, nameOf, usualCasing, type Casing } from './casing.ts'
import type { OptionSchema } from './options.ts'
import type { LintRule } from './rule.ts'

export const casingOption: OptionSchema = {
  type: 'string',
  enum: ['usual', ...casings],
  default: 'usual',
  description: 'The casing; "usual" is the one that most names of the description are in.',
}

/** Where names are found, what they are called, and where each of them stands below its object. */
interface Names {
  kind: Kind
  what: string
  namesOf: (node: JsonObject, spot: Spot) => Iterable<{ name: string; below: (string | number)[] }>
}

/** Abbreviations, and extensions of a name that is not ours, have no casing to judge. */
const isNamed = (name: string): boolean => hasCasing(name) && !/^(?:[A-Z\d]+$|x-)/.test(name)

/** Judges names by the casing that the ruleset wants, or that most of them are in; each name once. */
export const consistentCasing =
  ({ kind, what, namesOf }: Names): LintRule['start'] =>
  ({ options }, { subject, report }) => {
    const firsts = new Map<string, { spot: Spot; below: (string | number)[] }>()
    return {
      visit: {
        [kind]: (node: JsonObject, spot: Spot) => {
          for (const { name, below } of namesOf(node, spot))
            if (!firsts.has(name) && isNamed(name)) firsts.set(name, { spot, below })
        },
      },
      end() {
        const wanted = options['casing'] as Casing | 'usual'
        const casing = wanted === 'usual' ? usualCasing(firsts.keys()) : wanted
        if (casing === null) return
        for (const [name, { spot, below }] of firsts) {
          subject()
          if (!isInCasing(name, casing))
            report(
              join(pointerOf(spot), ...below),
              `The ${what} "${shortened(name)}" is not in ${nameOf(casing)}${wanted === 'usual' ? ', as most are' : ''}.`,
            )
        }
      },
    }
  }
