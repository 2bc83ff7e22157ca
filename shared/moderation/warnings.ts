import type { Row } from './row'

/** Words with which people warn of a thing, then what may stand between the warning and the thing. */
const WARNING =
  '禁止|严禁|杜绝|拒绝|远离|抵制|反对|打击|严打|警惕|谨防|防范|预防|当心|小心|揭露|举报|投诉|切勿|切莫|(?<!要)不要|不得|不许|不准|(?<!能)不能|(?<!可)不可|(?<!会)不会|从不|别再|请勿|勿|(?<![特区分级性个类差])别|防|反|禁|戒|戒掉|告别'
const BETWEEN =
  '任何|各种|一切|所有|参与|参加|从事|进行|组织|网络|线上|在群里|群里|本群|发布|发送|传播|宣传|相信|轻信|点击|随意|随便|私自|主动|陌生人|别人|他人|去|做|搞|碰|信|买|卖|发|的|等|和|与|或|及|、|黄|赌|毒'
const before = new RegExp(`(?:${WARNING})(?:${BETWEEN}){0,4}$`, 'u')

/** What people say of a thing that they warn of. */
const behind = /^(?:行为|活动|等)?(?:是|都是|属于)?(?:违法|犯法|犯罪|害人|有害|可耻|危害|的危害|害死人|一律|零容忍|必究|都是骗局|是骗局|骗局|就是骗局|就是诈骗|都是诈骗|是诈骗|就是犯罪|就是违法)/u

/** As far as a warning is looked for. */
const REACH = 12

/** Is the word between these units warned of, not offered: 禁止赌博, 赌博害人? */
export function isWarned({ units }: Row, first: number, last: number): boolean {
  const text = (from: number, to: number) =>
    units
      .slice(Math.max(0, from), to)
      .map(({ symbol }) => symbol)
      .join('')
  return before.test(text(first - REACH, first)) || behind.test(text(last + 1, last + 1 + REACH))
}
