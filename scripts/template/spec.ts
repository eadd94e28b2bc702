import { loadAwsServiceSpec } from '@aws-cdk/aws-service-spec'
import { closest } from 'fastest-levenshtein'

type Database = Awaited<ReturnType<typeof loadAwsServiceSpec>>
export type Resource = ReturnType<typeof lookUp>[number]
export type Properties = Resource['properties']
export type PropertyType = Properties[string]['type']

/** CloudFormation's resource specification, as far as a template is checked against it. */
export type Spec = {
  readonly resource: (type: string) => Resource | undefined
  readonly propertiesOf: (type: Extract<PropertyType, { type: 'ref' }>) => Properties
}

const lookUp = (database: Database, type: string) =>
  database.lookup('resource', 'cloudFormationType', 'equals', type)

/** Loads the specification that AWS publishes; it takes most of a second. */
export async function loadSpec(): Promise<Spec> {
  const database = await loadAwsServiceSpec()
  return {
    resource: (type) => lookUp(database, type)[0],
    propertiesOf: ({ reference }) => database.get('typeDefinition', reference).properties,
  }
}

/** ` (did you mean X?)`, when one of the names is near. */
export function didYouMean(wrong: string, names: Iterable<string>): string {
  const all = [...names]
  return all.length > 0 ? ` (did you mean ${closest(wrong, all)}?)` : ''
}
