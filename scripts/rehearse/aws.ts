import type { Arrived, Service } from './endpoint.ts'
import { xml } from './endpoint.ts'
import { refusal } from './refusal.ts'

/** The function that the rehearsal's CloudFormation makes. */
export const functionArn = 'arn:aws:lambda:us-east-1:123456789012:function:sample-quiz-game'
const stackId = 'arn:aws:cloudformation:us-east-1:123456789012:stack/rehearsal/1'

/** The names under `Parameters.member.N` of a CreateStack or UpdateStack. */
export function parametersOf({ body }: Arrived): Readonly<Record<string, string>> {
  const form = new URLSearchParams(body.toString('utf8'))
  const keys = [...form].filter(([name]) => /^Parameters\.member\.\d+\.ParameterKey$/.test(name))
  return Object.fromEntries(
    keys.map(([name, key]) => [key, form.get(name.replace(/Key$/, 'Value')) ?? '']),
  )
}

/** As much of CloudFormation as `ask deploy` calls; parameters are held against the template. */
export function cloudFormation(): Service {
  let status = ''
  return (arrived) => {
    if (arrived.method !== 'POST' || arrived.url.pathname !== '/') return undefined
    const form = new URLSearchParams(arrived.body.toString('utf8'))
    const action = form.get('Action') ?? ''
    if (action === 'DescribeStacks') return status ? described(status) : failed('no such stack')
    if (action !== 'CreateStack' && action !== 'UpdateStack') return undefined
    const because = refusal(form.get('TemplateBody') ?? '', parametersOf(arrived))
    if (because) return failed(because)
    status = action === 'CreateStack' ? 'CREATE_COMPLETE' : 'UPDATE_COMPLETE'
    return answered(action, `<StackId>${stackId}</StackId>`)
  }
}

const described = (status: string) =>
  answered(
    'DescribeStacks',
    `<Stacks><member><StackId>${stackId}</StackId><StackName>rehearsal</StackName>
    <CreationTime>2026-01-01T00:00:00Z</CreationTime><StackStatus>${status}</StackStatus>
    <Outputs><member><OutputKey>SkillEndpoint</OutputKey><OutputValue>${functionArn}</OutputValue>
    </member></Outputs></member></Stacks>`,
  )

const answered = (action: string, result: string) =>
  xml(
    200,
    `<${action}Response xmlns="http://cloudformation.amazonaws.com/doc/2010-05-15/">
    <${action}Result>${result}</${action}Result>
    <ResponseMetadata><RequestId>1</RequestId></ResponseMetadata></${action}Response>`,
  )

const failed = (message: string) =>
  xml(
    400,
    `<ErrorResponse xmlns="http://cloudformation.amazonaws.com/doc/2010-05-15/"><Error>
    <Type>Sender</Type><Code>ValidationError</Code><Message>${message}</Message></Error>
    <RequestId>1</RequestId></ErrorResponse>`,
  )

const versioning = (status: string) =>
  `<VersioningConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${status}</VersioningConfiguration>`

/** As much of S3 as `ask deploy` calls: buckets, their versioning, and objects with versions. */
export function s3(): Service {
  const buckets = new Map<string, { versioned: boolean; versions: number }>()
  return ({ method, url }) => {
    const [, name = '', key] = /^\/(ask-[^/]+)(?:\/(.*))?$/.exec(url.pathname) ?? []
    if (!name) return undefined
    const bucket = buckets.get(name)
    if (method === 'HEAD') return { status: bucket ? 200 : 404 }
    if (!bucket) {
      buckets.set(name, { versioned: false, versions: 0 })
      return { status: 200, headers: { location: `/${name}` } }
    }
    if (url.searchParams.has('versioning')) {
      bucket.versioned ||= method === 'PUT'
      return xml(200, versioning(bucket.versioned ? '<Status>Enabled</Status>' : ''))
    }
    if (method !== 'PUT' || !key) return undefined
    bucket.versions += 1
    return { status: 200, headers: { etag: '"1"', 'x-amz-version-id': `v${bucket.versions}` } }
  }
}
