/** What `GET /contract` tells: every action with the JSON Schema of its input and output. Run by the build, never deployed. */
import { toJsonSchema } from '@valibot/to-json-schema'
import { doorRefusals, functionOf } from '../../shared/action'
import { contracts } from '../../shared/contracts'

/** Checks that JSON Schema cannot express are left out of it; the server still makes them. */
const schemaOptions = { errorMode: 'ignore', typeMode: 'input' } as const

export const describeContract = () => ({
  doorRefusals,
  actions: contracts.map((action) => ({
    name: action.name,
    function: functionOf(action),
    kind: action.kind,
    caller: action.caller,
    input: toJsonSchema(action.input, schemaOptions),
    output: toJsonSchema(action.output, schemaOptions),
    refusals: action.refusals,
  })),
})
