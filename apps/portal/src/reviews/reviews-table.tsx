import { reviewPage } from '../addresses.ts'
import type { Review } from '../api/types.ts'
import { Badge } from '../shell/badge.tsx'
import { Person } from '../shell/person.tsx'
import { Time } from '../shell/time.tsx'
import { kindNames, outcomeInWords, reviewTones } from './words.ts'

type Props = { org: string; reviews: Review[]; userId: string }

export function ReviewsTable({ org, reviews, userId }: Props) {
  return (
    <table className="rows">
      <thead>
        <tr>
          <th scope="col">Review</th>
          <th scope="col">Status</th>
          <th scope="col">Result</th>
          <th scope="col">Started</th>
          <th scope="col">By</th>
        </tr>
      </thead>
      <tbody>
        {reviews.map((review) => (
          <tr key={review.id}>
            <th scope="row">
              <a
                href={reviewPage(org, review.id)}
                aria-label={`${kindNames[review.kind]}, started ${review.createdAt}`}
              >
                {kindNames[review.kind]}
              </a>
            </th>
            <td data-label="Status">
              <Badge tone={reviewTones[review.status]}>{review.status}</Badge>
            </td>
            <td data-label="Result">{outcomeInWords(review)}</td>
            <td data-label="Started">
              <Time at={review.createdAt} />
            </td>
            <td data-label="By">
              <Person person={review.createdBy} userId={userId} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
