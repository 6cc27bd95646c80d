import type { Contract, Security, SecurityScheme } from '../contract/contract.ts'

/** The candidate's schemes that the published version defines alike under another name. */
export function renamedSchemes(before: Contract, after: Contract): ReadonlyMap<string, string> {
  const renamed = new Map<string, string>()
  for (const old of before.schemes.values()) {
    if (after.schemes.has(old.name)) continue
    const partners = [...after.schemes.values()].filter(
      (young) => !before.schemes.has(young.name) && definitionOf(young) === definitionOf(old),
    )
    const [partner] = partners
    if (partner && partners.length === 1) renamed.set(partner.name, old.name)
  }
  return renamed
}

export const withNames = (
  { alternatives, ...rest }: Security,
  names: ReadonlyMap<string, string>,
): Security => ({
  ...rest,
  alternatives: alternatives.map(
    (schemes) => new Map([...schemes].map(([name, scopes]) => [names.get(name) ?? name, scopes])),
  ),
})

const definitionOf = ({ kind, openIdConnectUrl, flows }: SecurityScheme): string =>
  JSON.stringify([
    kind,
    openIdConnectUrl,
    [...flows].map(([name, flow]) => `${name} ${flow.authorizationUrl} ${flow.tokenUrl}`).sort(),
  ])
