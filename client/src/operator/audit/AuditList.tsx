import { View } from '@tarojs/components'
import { useCallback } from 'react'
import { list } from '../../../../shared/audit/contract'
import { accept } from '../../../../shared/outcome'
import { GONE, learnNames } from '../../membership/names'
import { call } from '../../platform/call'
import { serverNow } from '../../platform/clock'
import { sayInstant } from '../../platform/instant-words'
import { Card } from '../../ui/Card'
import { Item } from '../../ui/Item'
import { Screen } from '../../ui/Screen'
import { usePages } from '../platform/pages'
import { explainTo } from '../platform/refusals'
import { More } from '../ui/More'
import { type AuditRecord, changesIn, deedOf } from './words'

/** Who did what to whom, when, why, and what it changed; newest first. With `member` only what was done to them. */
export function AuditList({ member }: { readonly member: string | null }) {
  const ask = useCallback(
    async (cursor: string | undefined) => {
      const reply = await call(list, {
        ...(member === null ? {} : { member }),
        ...(cursor === undefined ? {} : { cursor }),
      })
      if (!reply.ok) return reply
      const { records, next } = reply.value
      learnNames(Object.fromEntries(records.flatMap(namesIn)))
      return accept({ items: records, next })
    },
    [member],
  )
  const pages = usePages(ask)
  const empty = { icon: 'list' as const, title: '还没有操作', note: '任命、调整积分、改设置，都会留在这里' }
  const reason = pages.refusal === undefined ? {} : { reason: explainTo(list, pages.refusal) }
  return (
    <Screen state={pages.state} onRetry={pages.reload} empty={empty} {...reason}>
      <Card kind="list">
        {pages.items.map((record) => (
          <Row key={record.id} record={record} />
        ))}
      </Card>
      <More pages={pages} end="最早的一条到这里" />
    </Screen>
  )
}

/** The names that a record tells, for the pages that one goes to from here. */
function namesIn({ by, byNickname, whom, whomNickname }: AuditRecord): [account: string, nickname: string][] {
  const doer: [string, string] = [by, byNickname || GONE]
  return whom === null ? [doer] : [doer, [whom, whomNickname || GONE]]
}

function Row({ record }: { readonly record: AuditRecord }) {
  const { title, icon, tone } = deedOf(record.action)
  const whom = record.whom === null ? null : record.whomNickname || GONE
  return (
    <Item
      icon={icon}
      tone={tone}
      title={whom === null ? title : `${title} · ${whom}`}
      note={
        <>
          {changesIn(record).map((line) => (
            <View key={line} className="audit-line">
              {line}
            </View>
          ))}
          {record.reason === null ? null : <View className="audit-reason">「{record.reason}」</View>}
          <View>
            {record.byNickname || GONE} · {sayInstant(record.at, serverNow())}
          </View>
        </>
      }
    />
  )
}
