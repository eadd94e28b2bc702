import { arn } from './context.ts'

/** What is stored, by name: the same values are secrets and parameters. */
export type Values = Readonly<Record<string, string>>

/** The text of a secret, by its name or by its ARN. */
export function secretText(values: Values, id: string): string | undefined {
  const name = nameOf(values, id, secretArn)
  return name === undefined ? undefined : values[name]
}

/** Undocumented: the exact members. They are those of GetSecretValue, as the AWS SDK for Go has them. */
export function getSecretValue(values: Values, id: string): object | undefined {
  const name = nameOf(values, id, secretArn)
  if (name === undefined) return undefined
  return {
    ARN: id === name ? `${arn('secretsmanager')}:secret:${name}-a1B2c3` : id,
    CreatedDate: storedAt,
    Name: name,
    SecretBinary: null,
    SecretString: values[name],
    VersionId: '00000000-0000-4000-8000-000000000001',
    VersionStages: ['AWSCURRENT'],
    ResultMetadata: {},
  }
}

/** Each value is a SecureString, as a secret should be: its text is had with decryption only. */
export function getParameter(values: Values, id: string, decrypted: boolean): object | undefined {
  const name = nameOf(values, id, parameterArn)
  if (name === undefined) return undefined
  return {
    Parameter: {
      ARN: `${arn('ssm')}:parameter${name.startsWith('/') ? '' : '/'}${name}`,
      DataType: 'text',
      LastModifiedDate: storedAt,
      Name: name,
      Selector: null,
      SourceResult: null,
      Type: 'SecureString',
      Value: decrypted ? values[name] : encrypted,
      Version: 1,
    },
    ResultMetadata: {},
  }
}

const storedAt = '2027-01-01T00:00:00Z'
const encrypted = 'AQICAHencrypted'

/** AWS puts a hyphen and six characters behind the name. */
const secretArn = /^arn:aws[\w-]*:secretsmanager:[\w-]+:\d{12}:secret:(.+)-[A-Za-z0-9]{6}$/
/** The name of a parameter below `/` begins with the slash that follows `parameter`. */
const parameterArn = /^arn:aws[\w-]*:ssm:[\w-]+:\d{12}:parameter\/(.+)$/

function nameOf(values: Values, id: string, pattern: RegExp): string | undefined {
  const [, inArn = ''] = pattern.exec(id) ?? []
  return [id, inArn, `/${inArn}`].find((name) => Object.hasOwn(values, name))
}
