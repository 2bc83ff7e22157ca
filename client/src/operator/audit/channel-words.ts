/** What the audit log says of channels. */
import { grouped } from '../../ui/numbers'

export const channelDeeds = {
  'arrival.createChannel': { title: '新建渠道', icon: 'scan', tone: 'leaf' },
  'arrival.changeChannel': { title: '改渠道', icon: 'edit', tone: 'water' },
  'arrival.closeChannel': { title: '关掉渠道', icon: 'lock', tone: 'clay' },
  'arrival.openChannel': { title: '重新打开渠道', icon: 'scan', tone: 'leaf' },
  'arrival.drawChannelCode': { title: '取渠道码', icon: 'scan', tone: 'leaf' },
} as const

interface Recorded {
  readonly name?: string
  readonly costFen?: number
}

const recorded = (value: unknown): Recorded => (typeof value === 'object' && value !== null ? value : {})

/** 「公众号」 · 花销：¥120 → ¥200 */
export function channelLines(action: string, before: unknown, after: unknown): string[] {
  if (action === 'arrival.drawChannelCode') return []
  const [old, now] = [recorded(before), recorded(after)]
  const name = `「${now.name ?? ''}」`
  if (action !== 'arrival.changeChannel') return [name]
  const cost = ({ costFen = 0 }: Recorded) => `¥${grouped(Math.round(costFen / 100))}`
  const names = old.name === now.name ? name : `「${old.name ?? ''}」 → ${name}`
  return old.costFen === now.costFen ? [names] : [names, `花销：${cost(old)} → ${cost(now)}`]
}
