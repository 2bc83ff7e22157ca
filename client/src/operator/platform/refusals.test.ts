import { contracts } from '../../../../shared/contracts'
import { permissions } from '../../../../shared/permissions'
import { operatorRefusals } from './refusals'

jest.mock('@tarojs/taro', () => jest.requireActual<object>('../../platform/taro-stand-in'))

test('every operator action has its sentences', () => {
  expect(Object.keys(operatorRefusals).sort()).toEqual(Object.keys(permissions).sort())
})

test('every refusal of an operator action is a sentence, and nothing else is', () => {
  for (const { name, caller, refusals } of contracts.filter((action) => action.caller === 'operator')) {
    expect([name, caller]).toEqual([name, 'operator'])
    const texts: Readonly<Record<string, string>> = operatorRefusals[name as keyof typeof operatorRefusals]
    expect(Object.keys(texts).sort()).toEqual([...refusals].sort())
    for (const text of Object.values(texts)) expect(text).toMatch(/\p{Script=Han}{4}/u)
  }
})
