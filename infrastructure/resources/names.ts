/** Every physical name starts with the stage's prefix, e.g. `portolan-local`, `portolan-production`. */
export const physicalName = (prefix: string, name: string): string => `${prefix}-${name}`
