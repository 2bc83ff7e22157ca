import { checkText, filterOf } from './check'
import { readWords } from './word'

const filter = filterOf(readWords('diversion', '(微信|qq)号?#'), [], new Map())
const isFound = (text: string) => checkText(filter, text).verdict !== 'pass'

test.each([
  '微信xy_2020',
  '微信：abc123',
  '微信号 kk8899',
  '微信：lovely',
  '微信搜 hao6677',
  'QQ 8 8 6 6 5 5 4',
  'qq号是7788231',
  'qq 七七八二三一零零五',
  'QQ群：1029 3847 56',
  'ＱＱ：１２３４５６７',
])('the name of an account follows: %s', (text) => expect(isFound(text)).toBe(true))

test.each([
  '微信支付5元',
  '微信8.0.50更新了',
  '微信 2024 版',
  '微信群 200 人',
  '微信步数 12345 步',
  '微信有 1300000000 人在用',
  '微信号怎么改',
  '微信：hello world',
  'QQ 2011 正式版',
  'qq音乐 vip',
  '微信',
])('none follows: %s', (text) => expect(isFound(text)).toBe(false))
