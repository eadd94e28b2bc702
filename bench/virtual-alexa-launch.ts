// Run by virtual-alexa.ts in a process of its own: loads a skill and launches it by virtual-alexa.
import { VirtualAlexa } from 'virtual-alexa'

const [module = '', skillId = '', environment = '{}'] = process.argv.slice(2)
Object.assign(process.env, JSON.parse(environment))
const { handler } = await import(module)
const model = 'skill/skill-package/interactionModels/custom/en-US.json'
const skill = VirtualAlexa.Builder().handler(handler).applicationID(skillId)
const answer = await skill.interactionModelFile(model).create().launch()
if (!answer.response) throw new Error('A launch was not answered')
