import { doorText, figuresIn } from './door-code'

const here = 'anEvent123456789'
const there = 'other12345678901'

test.each([
  ['the code at this door', doorText(here, '012345'), '012345'],
  ['six figures as one types them', ' 012 345 ', '012345'],
  ['full-width figures', '０１２３４５', '012345'],
  ['the code at another door', doorText(there, '012345'), 'other'],
  ['five figures', '12345', null],
  ['a link', 'https://example.com/012345', null],
])('%s is read as %s', (_what, text, figures) => expect(figuresIn(text, here)).toBe(figures))
