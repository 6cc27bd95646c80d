import { WrittenOnce } from '../frame/written-once.tsx'
import { excerpt } from '../markdown/excerpt.ts'
import { Badge } from '../shell/badge.tsx'
import { CopyButton } from '../shell/copy-button.tsx'
import { Anchors } from './anchors.ts'
import { AskedFor } from './asked-for.tsx'
import { RequestBodyView } from './bodies.tsx'
import { Callbacks } from './callbacks.tsx'
import type { SchemaContext } from './context.ts'
import { Deprecation } from './deprecation.tsx'
import type { OperationDocument } from './documentation.ts'
import type { Past } from './history.ts'
import { token, type Marks } from './marks.ts'
import { Method } from './method.tsx'
import type { Navigation } from './navigation.ts'
import { PastLine } from './past.tsx'
import { Path } from './path.tsx'
import { operationAt } from './place.ts'
import { ReferencePage } from './reference-page.tsx'
import type { ReferenceProps } from './reference-props.ts'
import { Responses } from './responses.tsx'
import { Around, SideNavigation } from './side-navigation.tsx'
import { Snippets } from './snippets.tsx'
import { WhoToAsk, type Contacts } from './who-to-ask.tsx'

export type OperationPageProps = ReferenceProps & {
  operation: OperationDocument
  navigation?: Navigation
  past: Past[]
  /** What this version changed. */
  marks?: Marks
  contacts: Contacts
  /** The description names ways to prove who one is. */
  hasSecurity: boolean
  nowMs: number
}

const roomOfParameters = 200
const roomOfCallbacks = 160

export function OperationPage(props: OperationPageProps) {
  const { place, operation, navigation, past, hasSecurity, nowMs } = props
  const { method, path, summary, description, deprecated } = operation
  const name = summary ?? operation.operationId ?? `${method} ${path}`
  return (
    <ReferencePage
      reference={props}
      pageIn={(to) => operationAt(to, operation.slug)}
      name={name}
      about={excerpt(description ?? `${method} ${path}: ${name}`)}
      head={
        <>
          <p className="operation-line">
            <Method method={method} /> <Path path={path} />
            <CopyButton text={`${method} ${path}`} label="Copy method and path" />
          </p>
          <p className="page-facts">
            <PastLine past={past} version={place.version} />
            {operation.stability && <Badge>{operation.stability}</Badge>}
            {operation.operationId && (
              <span className="quiet-text">
                <code>{operation.operationId}</code>
              </span>
            )}
          </p>
          <Deprecation deprecated={deprecated} sunset={operation.sunset} nowMs={nowMs} />
        </>
      }
      side={
        navigation && (
          <SideNavigation navigation={navigation} place={place} current={operation.slug} />
        )
      }
    >
      <WrittenOnce
        name="operation"
        part={OperationBody}
        of={{
          place,
          operation,
          navigation,
          marks: props.marks,
          contacts: props.contacts,
          hasSecurity,
        }}
      />
    </ReferencePage>
  )
}

type BodyProps = Pick<OperationPageProps, 'place' | 'operation' | 'contacts' | 'hasSecurity'> & {
  navigation: Navigation | undefined
  marks: Marks | undefined
}

/** Everything below the head. */
function OperationBody({ place, operation, navigation, marks, contacts, hasSecurity }: BodyProps) {
  const { method, path, requestBody } = operation
  const context: SchemaContext = {
    place,
    schemas: operation.schemas,
    room: { nodes: roomOfParameters },
    anchors: new Anchors(),
    ...(marks && { marks }),
  }
  const pointer = `/paths/${token(path)}/${method.toLowerCase()}`
  return (
    <>
      <div className="call">
        <div className="call-words">
          <AskedFor
            document={operation}
            context={{ ...context, direction: 'request' }}
            hasSecurity={hasSecurity}
          />
        </div>
        <Snippets snippets={operation.snippets} />
      </div>
      {requestBody && (
        <RequestBodyView body={requestBody} pointer={`${pointer}/requestBody`} context={context} />
      )}
      <Responses
        responses={operation.responses}
        pointer={`${pointer}/responses`}
        context={context}
      />
      <Callbacks
        callbacks={operation.callbacks}
        context={{ ...context, room: { nodes: roomOfCallbacks } }}
      />
      <WhoToAsk {...contacts} />
      {navigation && <Around navigation={navigation} place={place} />}
    </>
  )
}
