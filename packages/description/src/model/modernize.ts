import {
  isObject,
  own,
  ownList,
  ownObject,
  ownString,
  type Json,
  type JsonObject,
} from '../parse/json.ts'
import { join } from '../pointer.ts'
import { methods } from './kinds.ts'
import { followIn, followTo } from './references.ts'
import { modernSecuritySchemes, modernServers } from './modernize-root.ts'
import { modernSchema, schemaOfParameter } from './modernize-schema.ts'

type Origins = WeakMap<object, string>

/**
 * A Swagger 2.0 description as what it means in OpenAPI 3: bodies and forms become request bodies,
 * what is consumed and produced becomes media types. `origins` says where moved nodes were written.
 */
export function modernize(root: JsonObject): { modern: JsonObject; origins: Origins } {
  const reader = new SwaggerReader(root)
  const paths: JsonObject = {}
  for (const [path, item] of Object.entries(ownObject(root, 'paths') ?? {}))
    if (isObject(item))
      paths[path] = reader.pathItem(followIn(root, item) ?? item, join('/paths', path))
  const named = (
    field: string,
    read: (node: JsonObject, pointer: string) => JsonObject,
  ): JsonObject =>
    Object.fromEntries(
      Object.entries(ownObject(root, field) ?? {}).flatMap(([name, node]) =>
        isObject(node) ? [[name, read(node, join('', field, name))]] : [],
      ),
    )
  const { schemes, host, basePath } = root
  const modern: JsonObject = {
    ...Object.fromEntries(Object.entries(root).filter(([field]) => !movedFields.has(field))),
    openapi: '3.0.4',
    servers: modernServers(schemes, host, basePath),
    paths,
    components: {
      schemas: named('definitions', modernSchema),
      responses: named('responses', (node, pointer) =>
        reader.response(node, reader.produces(root), pointer),
      ),
      securitySchemes: modernSecuritySchemes(ownObject(root, 'securityDefinitions')),
    },
  }
  return { modern, origins: reader.origins }
}

/** What 3.0 keeps under another name or in another place. */
const movedFields = new Set([
  'swagger',
  'schemes',
  'host',
  'basePath',
  'consumes',
  'produces',
  'paths',
  'definitions',
  'parameters',
  'responses',
  'securityDefinitions',
])

class SwaggerReader {
  readonly origins: Origins = new WeakMap()
  private readonly root: JsonObject

  constructor(root: JsonObject) {
    this.root = root
  }

  produces(owner: JsonObject): string[] {
    return mediaTypes(owner, this.root, 'produces')
  }

  pathItem(item: JsonObject, pointer: string): JsonObject {
    const shared = this.parameters(item, pointer)
    const modern: JsonObject = { ...item, parameters: this.inHeaderOrUrl(shared) }
    for (const method of methods) {
      const operation = own(item, method)
      if (isObject(operation))
        modern[method] = this.operation(operation, shared, join(pointer, method))
    }
    return modern
  }

  response(node: JsonObject, produces: string[], pointer: string): JsonObject {
    if (ownString(node, '$ref') !== undefined) return node
    const { schema, examples, headers, ...rest } = node
    const modern: JsonObject = { ...rest }
    const given = isObject(examples) ? examples : {}
    if (isObject(schema))
      modern['content'] = Object.fromEntries(
        [...new Set([...produces, ...Object.keys(given)])].map((mediaType) => [
          mediaType,
          {
            schema: this.movedSchema(modernSchema(schema), join(pointer, 'schema')),
            ...(Object.hasOwn(given, mediaType) && { example: given[mediaType] ?? null }),
          },
        ]),
      )
    if (isObject(headers))
      modern['headers'] = Object.fromEntries(
        Object.entries(headers).flatMap(([name, header]) =>
          isObject(header)
            ? [[name, { ...descriptionOf(header), schema: schemaOfParameter(header) }]]
            : [],
        ),
      )
    this.origins.set(modern, pointer)
    return modern
  }

  private operation(operation: JsonObject, shared: JsonObject[], pointer: string): JsonObject {
    const declared = this.parameters(operation, pointer)
    const all = [
      ...shared.filter((one) => !declared.some((other) => sameParameter(one, other))),
      ...declared,
    ]
    const { consumes: _, produces: __, schemes, ...rest } = operation
    const produces = this.produces(operation)
    const modern: JsonObject = { ...rest, parameters: this.inHeaderOrUrl(declared) }
    const { host, basePath } = this.root
    // Without a host the schemes say nothing about the address.
    if (Array.isArray(schemes) && typeof host === 'string')
      modern['servers'] = modernServers(schemes, host, basePath)
    const body = this.requestBody(all, mediaTypes(operation, this.root, 'consumes'))
    if (body) modern['requestBody'] = body
    const responses = ownObject(operation, 'responses')
    if (responses)
      modern['responses'] = Object.fromEntries(
        Object.entries(responses).map(([status, response]) => [
          status,
          this.responseOf(response, produces, join(pointer, 'responses', status)),
        ]),
      )
    return modern
  }

  /** References are followed: what a response holds depends on what its operation produces. */
  private responseOf(response: Json, produces: string[], pointer: string): Json {
    const found = followTo(this.root, response, pointer)
    return found ? this.response(found.node, produces, found.pointer) : response
  }

  /** The parameters with their references followed, each knowing where it is written. */
  private parameters(owner: JsonObject, pointer: string): JsonObject[] {
    return ownList(owner, 'parameters').flatMap((item, index) => {
      const name = /^#\/parameters\/(.+)$/.exec(ownString(item, '$ref') ?? '')?.[1]
      const parameter =
        name === undefined
          ? item
          : own(
              ownObject(this.root, 'parameters'),
              name.replaceAll('~1', '/').replaceAll('~0', '~'),
            )
      if (!isObject(parameter)) return []
      const copy = { ...parameter }
      this.origins.set(copy, join(pointer, 'parameters', index))
      return [copy]
    })
  }

  private inHeaderOrUrl(parameters: JsonObject[]): JsonObject[] {
    return parameters.flatMap((parameter) => {
      const place = ownString(parameter, 'in') ?? ''
      if (place === 'body' || place === 'formData') return []
      const modern: JsonObject = {
        ...extensionsOf(parameter),
        ...descriptionOf(parameter),
        name: own(parameter, 'name') ?? '',
        in: place,
        required: own(parameter, 'required') === true,
        schema: schemaOfParameter(parameter),
        ...styleOf(parameter, place),
      }
      this.origins.set(modern, this.origins.get(parameter) ?? '')
      return [modern]
    })
  }

  private requestBody(parameters: JsonObject[], consumes: string[]): JsonObject | null {
    const body = parameters.find((parameter) => ownString(parameter, 'in') === 'body')
    const fields = parameters.filter((parameter) => ownString(parameter, 'in') === 'formData')
    const first = body ?? fields[0]
    if (!first) return null
    const hasFile = fields.some((field) => ownString(field, 'type') === 'file')
    const forms = consumes.filter((mediaType) => /form/.test(mediaType))
    const formTypes = hasFile
      ? ['multipart/form-data']
      : forms.length > 0
        ? forms
        : ['application/x-www-form-urlencoded']
    const place = this.origins.get(first) ?? ''
    const schema = body
      ? this.movedSchema(modernSchema(ownObject(body, 'schema') ?? {}), join(place, 'schema'))
      : this.movedSchema(this.formSchema(fields), place)
    const modern: JsonObject = {
      ...(body && descriptionOf(body)),
      required: (body ? [body] : fields).some((parameter) => own(parameter, 'required') === true),
      content: Object.fromEntries(
        (body ? consumes : formTypes).map((mediaType) => [mediaType, { schema }]),
      ),
    }
    this.origins.set(modern, place)
    return modern
  }

  private formSchema(fields: JsonObject[]): JsonObject {
    const required = fields
      .filter((field) => own(field, 'required') === true)
      .map((field) => own(field, 'name') ?? '')
    return {
      type: 'object',
      properties: Object.fromEntries(
        fields.map((field) => [
          ownString(field, 'name') ?? '',
          this.movedSchema(
            { ...schemaOfParameter(field), ...descriptionOf(field) },
            this.origins.get(field) ?? '',
          ),
        ]),
      ),
      ...(required.length > 0 && { required }),
    }
  }

  private movedSchema(schema: JsonObject, pointer: string): JsonObject {
    this.origins.set(schema, pointer)
    return schema
  }
}

const sameParameter = (one: JsonObject, other: JsonObject): boolean =>
  own(one, 'name') === own(other, 'name') && own(one, 'in') === own(other, 'in')

/** Of the operation, else of the description, else JSON: 2.0 has no default, and most mean JSON. */
function mediaTypes(owner: JsonObject, root: JsonObject, field: 'consumes' | 'produces'): string[] {
  const list = ownList(Object.hasOwn(owner, field) ? owner : root, field)
  const types = list.filter((type): type is string => typeof type === 'string')
  return types.length > 0 ? types : ['application/json']
}

const descriptionOf = (node: JsonObject): JsonObject => {
  const description = ownString(node, 'description')
  return description === undefined ? {} : { description }
}

const extensionsOf = (node: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(node).filter(([field]): boolean => field.startsWith('x-')))

/** Lists are separated by commas where nothing else is said (2.0, Parameter Object). */
function styleOf(parameter: JsonObject, place: string): Record<string, Json> {
  const fallback = ownString(parameter, 'type') === 'array' ? 'csv' : undefined
  switch (ownString(parameter, 'collectionFormat') ?? fallback) {
    case 'multi':
      return { style: 'form', explode: true }
    case 'ssv':
      return { style: 'spaceDelimited', explode: false }
    case 'pipes':
      return { style: 'pipeDelimited', explode: false }
    case 'csv':
      return place === 'query' ? { style: 'form', explode: false } : {}
    default:
      return {}
  }
}
