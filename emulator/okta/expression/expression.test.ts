import { expect, test } from 'vitest'
import { compileExpression, uncheckedExpression } from './expression.ts'
import type { ExpressionContext, Value } from './values.ts'

const reader =
  (attributes: Record<string, Value>) =>
  (name: string): Value | undefined =>
    attributes[name]

const context: ExpressionContext = {
  user: reader({
    firstName: 'Ada',
    lastName: 'Lovelace',
    email: 'ada@example.com',
    favoriteColor: 'teal',
    nickName: '',
    neverSet: null,
    salary: 1200,
    isContractor: false,
    tags: ['red', 'green'],
  }),
  appuser: reader({ userName: 'ada@example.com' }),
  internal: reader({ id: '00u1', status: 'ACTIVE' }),
  app: reader({ clientId: '0oa1', 'profile.tier': 'gold' }),
  org: reader({ name: 'Example' }),
  access: reader({ scope: ['openid', 'quiz'] }),
  groups: () => [
    { id: '00g0', name: 'Everyone', type: 'BUILT_IN' },
    { id: '00g1', name: 'Quiz players', type: 'OKTA_GROUP' },
    { id: '00g2', name: 'Quiz admins', type: 'OKTA_GROUP' },
  ],
  now: Date.UTC(2015, 6, 31, 17, 18, 37, 979),
}
const at = (hour: number, minute = 18): string => `2015-07-31T${hour}:${minute}:00.000Z`
const evaluate = (source: string) => compileExpression(source).evaluate(context)

/** Where Okta's page shows an example, it stands here with its answer. */
test.each<[string, Value]>([
  // Literals and references
  ['user.favoriteColor', 'teal'],
  ['user.neverSet', null],
  ['user.nickName', ''],
  ['app.profile.tier', 'gold'],
  ['access.scope', ['openid', 'quiz']],
  ["'it''s'", "it's"],
  ['"GMAIL\\"', 'GMAIL\\'],
  ['NULL', null],
  ['true', true],
  ['1234', 1234],
  ['3.25', 3.25],
  ['-5', -5],
  ['{10, "x", {true}}', [10, 'x', [true]]],
  // Operators
  ['user.firstName + " " + user.lastName', 'Ada Lovelace'],
  ['1 + 2 + "x"', '3x'],
  ['"x" + 1 + 2', 'x12'],
  ['"colour: " + user.neverSet', 'colour: null'],
  ['String.len("Hello")-2', 3],
  ['user.salary >= 1000 AND !user.isContractor', true],
  ['user.salary < 1000 || user.isContractor', false],
  ['user.salary > 1000 and user.salary <= 1200', true],
  ['"a" < "b"', true],
  ['null < "a"', true],
  ['user.salary == "1200"', false],
  ['{1, 2} == {1, 2}', true],
  ['{1, 2, 3}[0]', 1],
  ['user.tags[0]', 'red'],
  ['user.tags[user.tags[1] == "green" ? 1 : 0] + "!"', 'green!'],
  ['{{1, 2}, {3}}[0][1]', 2],
  ['user.firstName[0]', 'A'],
  ['"California-Bay-Sales" matches "California-[a-zA-Z]+-Sales"', true],
  ['"not California-Bay-Sales" matches "California-[a-zA-Z]+-Sales"', false],
  [`'Engineer' matches '(?i)engineer'`, true],
  [String.raw`"+1 (555) 123-4567" matches "(\+\d{1,2}\s)?\(?\d{3}\)?[\s.-]\d{3}[\s.-]\d{4}"`, true],
  ['user.salary matches "12.." AND !user.isContractor', true],
  ['true || user.salary', true],
  ['1 == 1 && 2 != 3 ? "yes" : "no"', 'yes'],
  ['user.neverSet ?: "none"', 'none'],
  ['user.nickName ?: "none"', 'none'],
  ['user.firstName ?: "none"', 'Ada'],
  ['user.neverSet != null ? "x" : user.nickName == null ? "neither" : "y"', 'y'],
  ['false ? 1 : true ? 2 : 3', 2],
  ['(appuser != null) ? appuser.userName : app.clientId', 'ada@example.com'],
  // String functions
  ['String.append("This is", " a test")', 'This is a test'],
  ['String.join(",", "This", "is", "a", "test")', 'This,is,a,test'],
  ['String.join("", "This", "is", "a", "test")', 'Thisisatest'],
  ['String.len("This")', 4],
  ['String.len(user.neverSet)', 0],
  ['String.removeSpaces("This is a test")', 'Thisisatest'],
  ['String.replace("This is a test", "is", "at")', 'That at a test'],
  ['String.replace("a.b", ".", "$&")', 'a$&b'],
  ['String.replaceFirst("This is a test", "is", "at")', 'That is a test'],
  ['String.startsWith("This", "Th")', true],
  ['String.stringContains("This is a test", "test")', true],
  ['String.stringContains("This is a test", "doesn\'tExist")', false],
  ['String.stringContains(user.neverSet, "test")', false],
  ['String.stringSwitch("This is a test", "default", "key1", "value1")', 'default'],
  ['String.stringSwitch("This is a test", "default", "test", "value1")', 'value1'],
  [
    'String.stringSwitch("First match wins", "default", "absent", "value1", "wins", "value2", "match", "value3")',
    'value2',
  ],
  ['String.stringSwitch("Substrings count", "default", "ring", "value1")', 'value1'],
  ['String.substring("This is a test", 2, 9)', 'is is a'],
  ['String.substringAfter("abc@okta.com", "@")', 'okta.com'],
  ['String.substringBefore("abc@okta.com", "@")', 'abc'],
  ['String.toUpperCase("This")', 'THIS'],
  ['String.toLowerCase("ThiS")', 'this'],
  ['toLowerCase(substring(user.firstName, 0, 1)) + "." + user.lastName', 'a.Lovelace'],
  [
    'toUpperCase(substringBefore(substringAfter(user.email, "@"), ".")) + "\\" + user.firstName',
    'EXAMPLE\\Ada',
  ],
  ['String.toUpperCase(user.neverSet)', null],
  // Array functions
  ['Arrays.add({10, 20, 30}, 40)', [10, 20, 30, 40]],
  ['Arrays.remove({10, 20, 30}, 20)', [10, 30]],
  ['Arrays.clear({10, 20, 30})', []],
  ['Arrays.get({0, 1, 2}, 0)', 0],
  ['Arrays.flatten(10, {20, 30}, 40)', [10, 20, 30, 40]],
  ['Arrays.flatten(user.neverSet, {{"a"}})', ['a']],
  ["Arrays.flatten('10, 20, 30, 40')", ['10', '20', '30', '40']],
  ["Arrays.contains('red,green', 'green')", true],
  ["Arrays.size('red,green')", 2],
  ["Arrays.size('')", 0],
  ['Arrays.contains({10, 20, 30}, 10)', true],
  ['Arrays.contains({10, 20, 30}, 50)', false],
  ['Arrays.contains(user.tags, "red")', true],
  ['Arrays.size({10, 20, 30})', 3],
  ['Arrays.size(NULL)', 0],
  ['Arrays.isEmpty({10, 20})', false],
  ['Arrays.isEmpty(NULL)', true],
  ['Arrays.isEmpty(Arrays.toCsvString(NULL))', true],
  ['Arrays.toCsvString({"This", "is", " a ", "test"})', 'This,is, a ,test'],
  // Conversions
  ["Convert.toInt('1234')", 1234],
  ['Convert.toInt(123.4)', 123],
  ['Convert.toInt(123.6)', 124],
  ["Convert.toNum('3.25')", 3.25],
  ['Iso3166Convert.toAlpha2("IND")', 'IN'],
  ['Iso3166Convert.toAlpha3("840")', 'USA'],
  ['Iso3166Convert.toNumeric("USA")', '840'],
  ['Iso3166Convert.toName("IN")', 'India'],
  // Groups
  ['isMemberOfGroupName("Quiz players")', true],
  ['isMemberOfGroupName("quiz players")', false],
  ['isMemberOfGroup("00g1")', true],
  ['isMemberOfAnyGroup("00g9", "00g2")', true],
  ['isMemberOfGroupNameStartsWith("Quiz")', true],
  ['isMemberOfGroupNameContains("admin")', true],
  ['isMemberOfGroupNameRegex("/.*admin.*")', true],
  ['isMemberOfGroupNameRegex("admin")', false],
  ['isMemberOfGroupNameRegex("(?i)quiz ADMINS")', true],
  ['Groups.startsWith("OKTA", "Quiz", 10)', ['Quiz players', 'Quiz admins']],
  ['Groups.contains("OKTA", "admin", 10)', ['Quiz admins']],
  ['Groups.endsWith("OKTA", "players", 10)', ['Quiz players']],
  ['Groups.startsWith("OKTA", "Quiz", 1)', ['Quiz players']],
  ['Groups.startsWith("OKTA", "None", 10)', null],
  ['Groups.startsWith("active_directory", "", 100)', null],
  ['getFilteredGroups({"00g1", "00g9"}, "group.name", 40)', ['Quiz players']],
  [
    'user.getGroups({"group.profile.name": "Everyone", "operator": "STARTS_WITH"}).![name]',
    ['Everyone'],
  ],
  [`user.getGroups({'group.profile.name': 'Quiz'}).![name]`, ['Quiz players', 'Quiz admins']],
  [`user.getGroups({'group.profile.name': 'Quiz', 'operator': 'EXACT'}).![name]`, []],
  [`user.getGroups({'group.profile.name': 'Quiz.*'}).![name]`, []],
  [
    `user.getGroups({'group.type': {'OKTA_GROUP'}}, {'group.profile.name': {'Everyone', 'Quiz a'}}).![name]`,
    ['Quiz admins'],
  ],
  [`user.getGroups({'group.id': {'00g0', '00g1'}}).![name][1]`, 'Quiz players'],
  [`Arrays.size(user.getGroups({'group.type': {'OKTA_GROUP', 'BUILT_IN'}}).![name])`, 3],
  // The person
  ['user.getInternalProperty("status") == "ACTIVE"', true],
  ['user.getInternalProperty("id")', '00u1'],
  // Time
  ['Time.now()', '2015-07-31T17:18:37.979Z'],
  ['Time.now("EST")', '2015-07-31T12:18:37.979-05:00'],
  ['Time.now("America/New_York")', '2015-07-31T13:18:37.979-04:00'],
  ['Time.now("UTC", "YYYY-MM-dd HH:mm:ss")', '2015-07-31 17:18:37'],
  ['Time.fromUnixToIso8601("1438363117")', '2015-07-31T17:18:37.000Z'],
  ['Time.fromIso8601ToUnix("2015-07-31T17:18:37.979Z")', '1438363117'],
  ['Time.fromWindowsToIso8601("130828367179790000")', '2015-07-31T17:18:37.979Z'],
  ['Time.fromIso8601ToWindows("2015-07-31T17:18:37.979Z")', '130828367179790000'],
  ['Time.fromIso8601ToString("2015-07-31T17:18:37.979Z", "d.M.yyyy")', '31.7.2015'],
  ['Time.fromIso8601ToString("2014-06-30T17:18:37.979Z", "MMM dd, yyyy")', 'Jun 30, 2014'],
  [
    'Time.fromIso8601ToString("2014-06-30T17:18:37Z", "EEE EEEE, d MMMM yy")',
    'Mon Monday, 30 June 14',
  ],
  ['Time.fromStringToIso8601("jun 30, 2014", "MMM dd, yyyy")', '2014-06-30T00:00:00.000Z'],
  ['Time.fromStringToIso8601("May 5, 2014", "MMMM d, yyyy")', '2014-05-05T00:00:00.000Z'],
  ['Time.fromStringToIso8601("31.7.2015 17:18", "d.M.yyyy HH:mm")', '2015-07-31T17:18:00.000Z'],
  // As Joda-Time's DateTimeFormat has it
  ['Time.now("UTC", "h:mm a, hh a")', '5:18 PM, 05 PM'],
  ['Time.now("America/New_York", "HH Z ZZ ZZZ")', '13 -0400 -04:00 America/New_York'],
  ['Time.now("UTC", "Z ZZ")', '+0000 +00:00'],
  ['Time.now("Asia/Kolkata", "ZZ")', '+05:30'],
  ['Time.fromIso8601ToString("2014-06-30T00:05:00Z", "h:mm a")', '12:05 AM'],
  ['Time.fromIso8601ToString("2014-06-30T12:05:00Z", "hh:mm a")', '12:05 PM'],
  ['Time.fromStringToIso8601("5:18 pm", "h:mm a")', '1970-01-01T17:18:00.000Z'],
  ['Time.fromStringToIso8601("12:05 AM", "hh:mm a")', '1970-01-01T00:05:00.000Z'],
  ['Time.fromStringToIso8601("12:05 PM", "hh:mm a")', '1970-01-01T12:05:00.000Z'],
  ['Time.fromStringToIso8601("5", "h")', '1970-01-01T05:00:00.000Z'],
  ['Time.fromStringToIso8601("17 AM", "H a")', '1970-01-01T17:00:00.000Z'],
  ['Time.fromStringToIso8601("2015-07-31T17:18+0200", "yyyy-MM-dd\'T\'HH:mmZ")', at(15)],
  ['Time.fromStringToIso8601("2015-07-31T17:18-05:30", "yyyy-MM-dd\'T\'HH:mmZZ")', at(22, 48)],
  ['Time.fromStringToIso8601("2015-07-31T17:18Z", "yyyy-MM-dd\'T\'HH:mmZ")', at(17)],
  // Two digits of a year: from 80 years ago to 19 years ahead, and in 2015 that is
  ['Time.fromStringToIso8601("1/1/34", "M/d/yy")', '2034-01-01T00:00:00.000Z'],
  ['Time.fromStringToIso8601("1/1/35", "M/d/yy")', '1935-01-01T00:00:00.000Z'],
  ['Time.fromStringToIso8601("1/1/1850", "M/d/yy")', '1850-01-01T00:00:00.000Z'],
  ['Time.fromStringToIso8601("140630", "yyMMdd")', '2014-06-30T00:00:00.000Z'],
  // A width is the least that is written, and the most that is read only before another number
  ['Time.fromStringToIso8601("3/4/2026", "dd/MM/yyyy")', '2026-04-03T00:00:00.000Z'],
  ['Time.fromStringToIso8601("03/04/2026", "d/M/y")', '2026-04-03T00:00:00.000Z'],
  ['Time.fromStringToIso8601("20260403", "yyyyMMdd")', '2026-04-03T00:00:00.000Z'],
  ['Time.now("UTC", "s.S s.SS s.SSSSSS")', '37.9 37.97 37.979000'],
  ['Time.fromStringToIso8601("05.1", "ss.S")', '1970-01-01T00:00:05.100Z'],
  ['Time.fromStringToIso8601("05.1", "ss.SSS")', '1970-01-01T00:00:05.100Z'],
  ['Time.fromStringToIso8601("05.123456", "ss.SSSSSS")', '1970-01-01T00:00:05.123Z'],
  [`Time.now("UTC", "hh 'o''clock' a ''''")`, "05 o'clock PM ''"],
  [`Time.now("UTC", "h 'to the end")`, '5 to the end'],
])('%s', (source, value) => {
  expect(evaluate(source)).toEqual(value)
})

test('without a person, attributes are null and the default subject is the client id', () => {
  const alone = { ...context, user: null, appuser: null, internal: null, groups: () => [] }
  const subject = '(appuser != null) ? appuser.userName : app.clientId'
  expect(compileExpression(subject).evaluate(alone)).toBe('0oa1')
  expect(compileExpression('user.favoriteColor').evaluate(alone)).toBeNull()
  expect(compileExpression('user == null').evaluate(alone)).toBe(true)
  expect(compileExpression('user.getInternalProperty("id")').evaluate(alone)).toBeNull()
})

test.each<[string, RegExp]>([
  ['', /a value is missing \(character 1 /],
  ['user', /"user" needs an attribute.*\(character 1 /],
  ['user.x ? "y"', /":" is missing \(character 13 /],
  ['user.x "y"', /"y" is not expected here \(character 8 /],
  ['user.x = "y"', /"=" means nothing here \(character 8 /],
  ['"open', /text that begins with " has no end \(character 1 /],
  ['1 == 1 == true', /"==" is not expected here \(character 8 /],
  ['{1, }', /a value is missing \(character 5 /],
  ['(1', /"\)" is missing \(character 3 /],
  ['favoriteColor', /there is no "favoriteColor"; names begin with user, appuser.*character 1 /],
  ['session.amr', /"session.amr" is not there for claims/],
  ['String.toUppercase("x")', /no function "String.toUppercase", did you mean "String.toUpperCase/],
  ['1 + String.len()', /String.len takes 1 argument, not 0 \(character 5 /],
  ['String.join()', /String.join takes 1 arguments or more, not 0/],
  ['Time.now(1, 2, 3)', /Time.now takes 0 to 2 arguments, not 3/],
  ['getManagerUser("active_directory")', /"getManagerUser" is not emulated/],
  ["user.isMemberOf({'group.id': 'x'})", /"user.isMemberOf" is not emulated/],
  ['user.getLinkedObject("manager").lastName', /"user.getLinkedObject" is not emulated/],
  ["user.getGroups({'group.id': 'x'})", /"user.getGroups" is not emulated without .!\[name\]/],
  [`user.getGroups({'group.id': 'x'}).!['name']`, /"user.getGroups" is not emulated without/],
  ["user.getGroups({'group.id': 'x'}).![id]", /"user.getGroups" is not emulated without/],
  ["user.getGroups({'group.source.id': 'x'}).![name]", /"group.source.id" is not emulated/],
  [
    "user.getGroups({'group.name': 'x'}).![name]",
    /groups have no "group.name"; they have group.id/,
  ],
  ["user.getGroups({'group.id': 'x', 'operator': 'EXACT'}).![name]", /takes no operator/],
  ["user.getGroups('Everyone').![name]", /"{" is missing \(character 16 /],
  ['user.tags.![#this]', /"#" means nothing here/],
  ["{'a'}.![name]", /a property, method or projection is not emulated \(character 6 /],
  ['user.profile.getX()', /belongs to Identity Engine's language/],
  ['user.tags[0', /"\]" is missing/],
  ['"a" matches "b" matches "c"', /"matches" is not expected here/],
  [`"${'x'.repeat(1023)}"`, /at most 1024 characters/],
])('%s is refused with its place', (source, message) => {
  expect(() => compileExpression(source)).toThrow(message)
})

test.each<[string, RegExp]>([
  ['user.unknown', /user has no attribute "unknown" \(character 1 /],
  ['user.salary ? 1 : 2', /a condition must be true or false, not a number \(character 13 /],
  ['!user.neverSet', /must be true or false, not nothing/],
  ['user.salary < "x"', /a number and text cannot be compared/],
  ['null + 1', /nothing and a number cannot be joined/],
  ['"x" - 1', /only numbers can be subtracted, not text/],
  ['-user.firstName', /only numbers can be negated, not text/],
  ['{1}[1]', /there is nothing at this position \(character 4 /],
  ['user.neverSet[0]', /nothing has no elements/],
  ['user.tags["red"]', /there is nothing at this position/],
  ['user.neverSet matches "x"', /only text can match text, not nothing/],
  ['"(" matches "("', /matches: the regular expression cannot be read \(character 5 /],
  ['1 + String.len(String.substring("abc", 0, 6))', /String.substring: .*outside.*character 16 /],
  ['Arrays.get({1}, 1)', /Arrays.get: there is nothing at this position/],
  ['Convert.toInt("ten")', /Convert.toInt: the text is not a whole number/],
  ['Iso3166Convert.toName("ZZZ")', /no such country code/],
  ['Groups.contains("OKTA", "x", 101)', /limit must lie between 1 and 100/],
  ['isMemberOfGroupNameRegex("quiz)|(?:admin")', /regular expression cannot be read/],
  ['isMemberOfGroupNameRegex("(")', /regular expression cannot be read/],
  ['Time.now("Nowhere/Else")', /no such time zone/],
  ['Time.fromStringToIso8601("13 PM", "h a")', /there is no such time/],
  ['Time.fromStringToIso8601("0", "h")', /there is no such time/],
  ['Time.fromStringToIso8601("5 NM", "h a")', /does not fit the format/],
  ['Time.fromStringToIso8601("12", "dM")', /does not fit the format/],
  ['Time.fromStringToIso8601("05.1234", "ss.SSS")', /does not fit the format/],
  ['Time.fromStringToIso8601("5 +2400", "H Z")', /there is no such time/],
  ['Time.fromStringToIso8601("5 +0260", "H Z")', /there is no such time/],
  ['Time.fromStringToIso8601("5 UTC", "H ZZZ")', /id of a time zone is not emulated/],
  ['Time.now("UTC", "w")', /letter "w" of the format is not emulated/],
  ['Time.fromStringToIso8601("Mon", "EEE")', /day of the week is not emulated/],
  ['Time.fromStringToIso8601("Jum 1", "MMM d")', /does not fit the format/],
  ['Time.now("UTC", "MMM Q")', /a format has no letter "Q"/],
  ['user.getInternalProperty("shoeSize")', /no such property/],
])('%s cannot be evaluated', (source, message) => {
  expect(() => evaluate(source)).toThrow(message)
})

test.each<[string, RegExp]>([
  ['1 + Time.now("UTC", "w")', /^Time.now: the letter "w" .* not emulated \(character 5 /],
  ['Time.fromIso8601ToString(user.x, "G")', /"G" of the format is not emulated/],
  ['Time.fromStringToIso8601(user.x, "EEE")', /reading a day of the week is not emulated/],
  ['Time.fromStringToIso8601(user.x, "Q")', /a format has no letter "Q"/],
  ['user.x matches "("', /matches: the regular expression cannot be read/],
])('%s has a flaw that can be seen', (source, message) => {
  const messages = compileExpression(source).flaws.map((flaw) => flaw.message)
  expect(messages).toEqual([expect.stringMatching(message)])
})

test('a format that only comes with a person has none', () => {
  expect(compileExpression('Time.now("UTC", user.x)').flaws).toEqual([])
  expect(compileExpression('Time.now("UTC", "h a Z")').flaws).toEqual([])
})

test('a mistake that nobody looked for is told when the expression is evaluated', () => {
  const expression = uncheckedExpression('String.nothing(')
  expect(() => expression.evaluate(context)).toThrow(/no function "String.nothing"/)
})
