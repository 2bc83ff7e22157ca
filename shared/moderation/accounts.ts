import type { Row } from './row'
import type { Unit } from './units'

/** What may stand between an app and the name of an account there. */
const BETWEEN = '号码群账帐搜加私聊联系我找用户名的为同主客服在是信'
const MOST_BETWEEN = 8
/** Names of accounts have at least so many letters and figures; figures alone, at least so many. */
const SHORTEST = 5
const SHORTEST_NUMBER = 6
/** Figures that count something are nobody's name: 微信 200000 人. */
const COUNTED = '元块人粉个次万亿年月日天版步条张份位岁度分秒米k%'
const NUMERALS = '零〇一二三四五六七八九壹贰叁肆伍陆柒捌玖幺'

const isFigure = ({ kind, symbol }: Unit): boolean => kind === 'digit' || NUMERALS.includes(symbol)
const isPart = (unit: Unit): boolean => unit.kind === 'letter' || isFigure(unit) || '_-@'.includes(unit.symbol)
const isBlank = (unit: Unit): boolean => unit.kind === 'light' && !isPart(unit)

/** Does the name of an account follow behind this unit: `：xy_2020`, `号 88 66 55 44`, `七七八二三一零`? */
export function isNamed({ units }: Row, last: number): boolean {
  let at = last + 1
  let pointed = false
  for (let number = 0; number < MOST_BETWEEN; number += 1, at += 1) {
    const unit = units[at]
    if (unit === undefined) return false
    if (isPart(unit) && unit.symbol !== '-') break
    if (unit.symbol === '\n' || (unit.kind === 'han' && !BETWEEN.includes(unit.symbol))) return false
    pointed ||= unit.symbol === ':' || unit.symbol === '号'
  }
  const first = units[at]
  return first !== undefined && isPart(first) && isName(units, at, pointed)
}

/** Letters and figures from here on, single ones also with a little between them. */
function isName(units: readonly Unit[], from: number, pointed: boolean): boolean {
  const name: Unit[] = []
  let at = from
  for (; at < units.length && name.length < 20; at += 1) {
    const unit = units[at] as Unit
    if (isPart(unit)) name.push(unit)
    else if (!isBlank(unit) || !isSpaced(units, at)) break
  }
  const figures = name.filter(isFigure).length
  const signed = name.some(({ symbol }) => symbol === '_' || symbol === '@')
  if (figures === name.length) return figures >= SHORTEST_NUMBER && !COUNTED.includes(units[at]?.symbol ?? '\n')
  return name.length >= SHORTEST && (figures > 0 || signed || (pointed && isEnd(units, at)))
}

/** A blank or two within figures parts them no more than a telephone number is parted. */
const isSpaced = (units: readonly Unit[], at: number): boolean => {
  const next = units[at + 1]
  const before = units[at - 1]
  return next !== undefined && before !== undefined && isFigure(before) && isFigure(next)
}

/** `微信：hello world` greets, `微信：hello` is a name. */
const isEnd = (units: readonly Unit[], at: number): boolean =>
  units[at] === undefined || units[at]?.kind !== 'light' || units[at + 1]?.kind !== 'letter'
