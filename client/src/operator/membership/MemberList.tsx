import { useCallback, useState } from 'react'
import { search } from '../../../../shared/membership/contract'
import { accept } from '../../../../shared/outcome'
import { learnNames } from '../../membership/names'
import { call } from '../../platform/call'
import { Card } from '../../ui/Card'
import { Screen } from '../../ui/Screen'
import { usePages } from '../platform/pages'
import { explainTo } from '../platform/refusals'
import { More } from '../ui/More'
import { MemberRow } from './MemberRow'
import { SearchField } from './SearchField'

/** Everyone, newest first, or those whose nickname begins with what was typed. */
export function MemberList() {
  const [text, setText] = useState('')
  const ask = useCallback(
    async (cursor: string | undefined) => {
      const reply = await call(search, {
        ...(text === '' ? {} : { text }),
        ...(cursor === undefined ? {} : { cursor }),
      })
      if (!reply.ok) return reply
      const { members, next } = reply.value
      learnNames(Object.fromEntries(members.map(({ account, nickname }) => [account, nickname])))
      return accept({ items: members, next })
    },
    [text],
  )
  const pages = usePages(ask)
  const empty =
    text === ''
      ? { icon: 'people' as const, title: '还没有成员', note: '有人加入后，会出现在这里' }
      : { icon: 'search' as const, title: '没有找到', note: '按昵称的开头找，或填完整的账号' }
  const reason = pages.refusal === undefined ? {} : { reason: explainTo(search, pages.refusal) }
  return (
    <>
      <SearchField onSearch={setText} />
      <Screen state={pages.state} onRetry={pages.reload} empty={empty} {...reason}>
        <Card kind="list">
          {pages.items.map((member) => (
            <MemberRow key={member.account} member={member} />
          ))}
        </Card>
        <More pages={pages} end={text === '' ? '这是全部成员' : '都在这里了'} />
      </Screen>
    </>
  )
}
