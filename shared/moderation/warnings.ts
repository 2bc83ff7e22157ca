import type { Category } from './categories'
import type { Row } from './row'

/** People warn each other of all this: 禁止赌博 is no invitation to gamble. Nobody warns of an insult. */
const warnedAbout: readonly Category[] = [
  ...([
    'diversion',
    'fraud',
    'trade',
    'gambling',
    'drugs',
    'sexual',
    'weapons',
    'violence',
    'unlawful',
    'custom',
  ] as const),
]

/** Words that warn of whatever the clause goes on to name … */
const STRONG =
  '禁止|严禁|杜绝|拒绝|远离|抵制|反对|打击|严打|警惕|谨防|防范|防止|预防|当心(?!我)|小心(?!我)|揭露|曝光|举报|投诉|别信|(?<!信)不信|勿信|莫信|切勿|切莫|请勿|勿要|不得|不许|不准|严查|查处|取缔|整治|抓获|涉嫌|反诈|防骗'
/** … and words that warn only of what follows at once, or after one of these. */
const WEAK =
  '(?<!要)不要|(?<!能)不能|(?<!可)不可|(?<!会)不会|从不|绝不|决不|别再|(?<![特区分级性个类差])别|勿|防|反|禁|戒|戒掉|告别|(?<![要能可会是])不'
const BETWEEN =
  '任何|各种|一切|所有|参与|参加|从事|进行|组织|网络|线上|在群里|群里|群内|本群|发布|发送|传播|宣传|相信|轻信|点击|随意|随便|私自|主动|陌生人|别人|他人|什么|兼职|去|做|搞|碰|信|买|卖|发|私|的|等|和|与|或|及|、|黄|赌|毒'
const strong = new RegExp(`(?:${STRONG})[^,;:!?.。；！？\n]*$`, 'u')
const weak = new RegExp(`(?:${WEAK}|${STRONG})(?:${BETWEEN}){0,4}$`, 'u')

/** What people say of a thing that they warn of. */
const behind = new RegExp(
  '^(?:行为|活动|组织|群|平台|电话|短信|广告|的人|等)?(?:(?:都?给|把人)?骗(?:了|走|人|钱)|被骗|被抓|被判|怎么识别|如何识别|怎么防|如何防|案|罪|违法|犯法|害人|有害|可耻|危害|的危害|害死人|一律|零容忍|必究)' +
    '|^.{0,4}(?:识别|辨认|辨别|鉴别|诈骗|反诈|骗局|要拒绝|要负|负刑责|入刑|判刑|十赌九输|怎么防|禁入|销毁|作用机制|药理)' +
    '|^.{0,4}(?:是|都是|属于|就是|全是)(?:违法|犯法|犯罪|害人|有害|可耻|骗局|诈骗|陷阱|骗子|假的|骗人)',
  'u',
)

/** As far as a warning is looked for. */
const REACH = 12

/** Is the word between these units warned of, not offered? Who leads people away likes to begin with 不要: there only a near warning counts. */
export function isWarned({ units }: Row, category: Category, first: number, last: number): boolean {
  if (!warnedAbout.includes(category)) return false
  const text = (from: number, to: number) =>
    units
      .slice(Math.max(0, from), to)
      .map(({ symbol }) => symbol)
      .join('')
  const before = text(first - REACH, first)
  const warned = category === 'diversion' ? weak.test(before) : weak.test(before) || strong.test(before)
  return warned || behind.test(text(last + 1, last + 1 + REACH))
}
