import { doorText, figuresIn } from './door-code'

const here = 'anEvent123456789'
const there = 'other12345678901'

test.each([
  ['the code at this door', doorText(here, '012345'), { figures: '012345' }],
  ['six figures as one types them', ' 012 345 ', { figures: '012345' }],
  ['full-width figures', '０１２３４５', { figures: '012345' }],
  ['the code at another door', doorText(there, '012345'), { fault: 'another-event' }],
  ['five figures', '12345', { fault: 'no-code' }],
  ['a link', 'https://example.com/012345', { fault: 'no-code' }],
])('%s is read as %s', (_what, text, figures) => expect(figuresIn(text, here)).toEqual(figures))
