import { parseDataPath, setDataPath } from './data-path'
import { drawView, nodesNamed, perceivable, wordsOf } from './view'
import type { Template } from './wxml-templates'

const template = (tag: string, fields: Record<string, string> = {}): Template => ({
  tag,
  fields: new Map(Object.entries(fields)),
  events: new Map(),
})
const templates = new Map([
  ['view', template('view', { 'aria-label': 'p1' })],
  ['text', template('text')],
  ['input', template('input', { value: 'p2', placeholder: 'p3' })],
  ['#text', template('block')],
])
const words = (text: string) => ({ nn: 'text', cn: [{ nn: '#text', v: text }] })

test('a setData path is read as WeChat reads it', () => {
  expect(parseDataPath('root.cn.[0].cn[12].v')).toEqual(['root', 'cn', 0, 'cn', 12, 'v'])
  const data: Record<string, unknown> = {}
  setDataPath(data, 'root.cn.[1].v', 'x')
  expect(data).toEqual({ root: { cn: [undefined, { v: 'x' }] } })
})

test('a name finds the innermost node, an exact name before one that only contains it', () => {
  const view = drawView(
    [{ nn: 'view', cn: [words('签到规则'), { nn: 'view', sid: 'button', cn: [words('签到')] }] }],
    templates,
  )
  expect(nodesNamed(view, '签到').map(wordsOf)).toEqual(['签到'])
  expect(nodesNamed(view, '规则').map(wordsOf)).toEqual(['签到规则'])
  expect(nodesNamed(view, '没有')).toEqual([])
})

test('a label, the words and what an input holds can be perceived', () => {
  const view = drawView(
    [{ nn: 'view', p1: '关闭', cn: [words('好'), { nn: 'input', p2: '小满', p3: '昵称' }] }],
    templates,
  )
  expect(perceivable(view).filter(Boolean)).toEqual(['关闭', '好', '小满', '昵称'])
})

test('a node that the templates do not know is an error, not a blank', () => {
  expect(() => drawView([{ nn: 'unknown' }], templates)).toThrow('unknown')
})
