import { all, breaking, caution, identical, safe, type Dimension } from './pair.ts'
import { json, responds } from './specimens.ts'

const covers =
  'OAS 3.1.1 §4.8.16 Responses Object: the successful responses are expected to be there'
const mayBeUnknown =
  'OAS 3.1.1 §4.8.16 Responses Object: not all status codes may be known in advance'
const ranges =
  'OAS 3.1.1 §4.8.16 Responses Object: 2XX stands for all from 200 to 299; an explicit code goes first'
const rest =
  'OAS 3.1.1 §4.8.16 Responses Object, default: for codes that are not covered on their own'

const response = (...names: string[]) => ({
  description: 'some',
  content: json({
    type: 'object',
    properties: Object.fromEntries(names.map((name) => [name, { type: 'string' }])),
  }),
})
const pet = response('name')
const petWithTag = response('name', 'tag')
const problem = response('title')
const problemWithDetail = response('title', 'detail')

export const statuses: Dimension = {
  name: 'status codes and ranges',
  pairs: [
    {
      title: 'success has another status',
      published: responds({ '200': pet }),
      candidate: responds({ '201': pet }),
      forward: all(breaking('success-response-removed'), caution('success-response-added')),
      backward: all(breaking('success-response-removed'), caution('success-response-added')),
      because: covers,
    },
    {
      title: 'success may have another status, too',
      published: responds({ '200': pet }),
      candidate: responds({ '200': pet, '202': pet }),
      forward: caution('success-response-added'),
      backward: breaking('success-response-removed'),
      because: covers,
    },
    {
      title: 'an error is described',
      published: responds({ '200': pet }),
      candidate: responds({ '200': pet, '404': problem }),
      forward: safe('other-response-added'),
      backward: safe('other-response-removed'),
      because: mayBeUnknown,
    },
    {
      title: 'other errors are described',
      published: responds({ '200': pet }),
      candidate: responds({ '200': pet, default: problem }),
      forward: safe('other-response-added'),
      backward: safe('other-response-removed'),
      because: rest,
    },
    {
      title: 'a redirection is described',
      published: responds({ '200': pet }),
      candidate: responds({ '200': pet, '304': { description: 'not modified' } }),
      forward: safe('other-response-added'),
      backward: safe('other-response-removed'),
      because: mayBeUnknown,
    },
    {
      title: 'what an error says becomes less',
      published: responds({ '200': pet, '404': problemWithDetail }),
      candidate: responds({ '200': pet, '404': problem }),
      forward: breaking('property-removed'),
      backward: safe('property-added'),
      because: 'OAS 3.1.1 §4.8.17 Response Object, content: the payload of this response',
    },
    {
      title: 'an error is named that the default described alike',
      published: responds({ '200': pet, default: problem }),
      candidate: responds({ '200': pet, default: problem, '404': problem }),
      forward: identical,
      backward: identical,
      because: rest,
    },
    {
      title: 'an error is named that says less than the default did',
      published: responds({ '200': pet, default: problemWithDetail }),
      candidate: responds({ '200': pet, default: problemWithDetail, '404': problem }),
      forward: breaking('property-removed'),
      backward: safe('property-added'),
      because: rest,
    },
    {
      title: 'a success is named that its range described alike',
      published: responds({ '2XX': pet }),
      candidate: responds({ '2XX': pet, '200': pet }),
      forward: identical,
      backward: identical,
      because: ranges,
    },
    {
      title: 'a success is named that says less than its range did',
      published: responds({ '2XX': petWithTag }),
      candidate: responds({ '2XX': petWithTag, '200': pet }),
      forward: breaking('property-removed'),
      backward: safe('property-added'),
      because: ranges,
    },
    {
      title: 'a range takes the place of the one success',
      published: responds({ '200': pet }),
      candidate: responds({ '2XX': pet }),
      forward: caution('success-response-added'),
      backward: safe('response-range-narrowed'),
      because: ranges,
    },
    {
      title: 'a range gives way to two of its statuses',
      published: responds({ '2XX': pet }),
      candidate: responds({ '200': pet, '201': pet }),
      forward: safe('response-range-narrowed'),
      backward: caution('success-response-added'),
      because: ranges,
    },
    {
      title: 'a range of errors takes the place of one of them',
      published: responds({ '200': pet, '404': problem }),
      candidate: responds({ '200': pet, '4XX': problem }),
      forward: safe('other-response-added'),
      backward: safe('response-range-narrowed'),
      because: `${ranges}, and errors may be unknown in advance`,
    },
    {
      title: 'an error is in a range that says less of it',
      published: responds({ '200': pet, '404': problemWithDetail }),
      candidate: responds({ '200': pet, '4XX': problem }),
      forward: all(breaking('property-removed'), safe('other-response-added')),
      backward: safe('property-added', 'response-range-narrowed'),
      because: ranges,
    },
    {
      title: 'success is described by the default, then by its status',
      published: responds({ default: pet }),
      candidate: responds({ default: pet, '200': pet }),
      forward: identical,
      backward: caution('success-response-folded'),
      because: rest,
    },
    {
      title: 'a success is no longer described, and falls to a default of another shape',
      published: responds({ '200': pet, default: problem }),
      candidate: responds({ default: problem }),
      forward: all(
        breaking('property-removed'),
        caution('success-response-folded'),
        safe('property-added'),
      ),
      backward: all(breaking('property-removed'), safe('property-added')),
      because: rest,
    },
    {
      title: 'another success is named, and the default is for errors',
      published: responds({ '200': pet, default: problem }),
      candidate: responds({ '200': pet, '204': { description: 'none' }, default: problem }),
      forward: caution('success-response-added'),
      backward: breaking('success-response-removed'),
      because: `${rest}; where a success is named, the rest are errors`,
    },
    {
      title: 'a success is named beside others, in a range that had another shape',
      published: responds({ '200': pet, '2XX': petWithTag }),
      candidate: responds({ '200': pet, '201': pet, '2XX': petWithTag }),
      forward: breaking('property-removed'),
      backward: safe('property-added'),
      because: ranges,
    },
  ],
}
