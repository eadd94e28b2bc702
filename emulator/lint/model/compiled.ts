import { compileModel } from '../../alexa/understanding/compile.ts'
import type { CompiledModel } from '../../alexa/understanding/model.ts'
import { parseModel } from '../../alexa/understanding/model-form.ts'
import { plain } from '../located.ts'
import type { Model } from './view.ts'

const remembered = new WeakMap<Model, { readonly ready: CompiledModel | undefined }>()

/** The model made ready to be understood by; undefined when its form does not allow it. */
export function compiled(model: Model): CompiledModel | undefined {
  const known = remembered.get(model) ?? { ready: compile(model) }
  remembered.set(model, known)
  return known.ready
}

function compile({ languageModel, locale }: Model): CompiledModel | undefined {
  const { model } = parseModel({ languageModel: languageModel && plain(languageModel) })
  return model && compileModel(model, { locale })
}
