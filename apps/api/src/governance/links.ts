/** Addresses of our own API; they are relative, so they hold behind any host. */
export const links = {
  review: (org: string, id: string) => `/orgs/${org}/reviews/${id}`,
  reviewResults: (org: string, id: string) => `/orgs/${org}/reviews/${id}/results`,
}
