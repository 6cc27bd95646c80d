import { createService } from '@portolan/service/service'
import { routes } from '@portolan/specs/routes'
import { validators } from '@portolan/specs/validators/apis-read'
import { createCatalog } from '@portolan/store/apis/catalog'
import { createCursors } from '@portolan/store/cursor'
import { connection } from '../shared/connection.ts'
import { lazily } from '../shared/lazily.ts'
import { createCatalogSnapshots } from './catalog-snapshots.ts'
import { getApi } from './get-api/handler.ts'
import { getDescription } from './get-description/handler.ts'
import { getRegistration } from './get-registration/handler.ts'
import { getVersion } from './get-version/handler.ts'
import { listApis } from './list-apis/handler.ts'
import { listPublicApis } from './list-public-apis/handler.ts'
import { listRegistrations } from './list-registrations/handler.ts'
import { listVersions } from './list-versions/handler.ts'
import { quoteRegistration } from './quote-registration/handler.ts'
import { apisPorts } from './read-ports.ts'

const ports = lazily(() => ({
  ...apisPorts(),
  cursors: createCursors(connection()),
  snapshots: createCatalogSnapshots(createCatalog(connection())),
}))

export const handler = createService({
  routes,
  validators,
  operations: {
    getApi: getApi(ports),
    getDescription: getDescription(ports),
    getRegistration: getRegistration(ports),
    getVersion: getVersion(ports),
    listApis: listApis(ports),
    listPublicApis: listPublicApis(ports),
    listRegistrations: listRegistrations(ports),
    listVersions: listVersions(ports),
    quoteRegistration: quoteRegistration(ports),
  },
  ports,
})
