import { View } from '@tarojs/components'
import { useState } from 'react'
import { saveWords, words } from '../../../../shared/moderation/contract'
import { call } from '../../platform/call'
import { useMay } from '../../platform/may'
import { Button } from '../../ui/Button'
import { Confirm } from '../../ui/Confirm'
import { Notice } from '../../ui/Notice'
import { Screen } from '../../ui/Screen'
import { say } from '../../ui/toast'
import { useOperatorAnswer } from '../platform/answer'
import { explainTo } from '../platform/refusals'
import { draftOf, isChanged, type KnownList, type WordDraft } from './draft'
import { TryCard } from './TryCard'
import { AddedWords, AllowedPhrases, ListedWords } from './WordCards'

/** The word list: what was added, what passes, what does not count; tried on a sample before it is saved (SPEC 8.2). */
export function WordsEditor() {
  const { value, state, reason, reload } = useOperatorAnswer(words, {})
  return (
    <Screen state={state} onRetry={reload} {...(reason === undefined ? {} : { reason })}>
      {value === null ? null : <Editor key={value.revision} list={value} onSaved={reload} />}
    </Screen>
  )
}

function Editor({ list, onSaved }: { readonly list: KnownList; readonly onSaved: () => void }) {
  const maySave = useMay(saveWords.name)
  const [draft, setDraft] = useState<WordDraft>(() => draftOf(list))
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const changed = isChanged(list, draft)
  const save = async () => {
    setBusy(true)
    const reply = await call(saveWords, { ...draft, revision: list.revision })
    setBusy(false)
    setAsking(false)
    say(reply.ok ? '保存了，几秒内对大家生效' : explainTo(saveWords, reply.refusal))
    if (reply.ok || reply.refusal === 'changed-meanwhile') onSaved()
  }
  return (
    <>
      {changed ? <Notice tone="sun">有改动还没保存。先在下面试一句，再保存。</Notice> : null}
      <TryCard draft={draft} changed={changed} />
      <AddedWords draft={draft} onChange={setDraft} />
      <AllowedPhrases draft={draft} onChange={setDraft} />
      <ListedWords listed={list.listed} draft={draft} onChange={setDraft} />
      {maySave ? (
        <View className="below-button">
          <Button disabled={!changed} onTap={() => setAsking(true)}>
            {changed ? '保存词表' : '没有改动'}
          </Button>
        </View>
      ) : null}
      <Confirm
        open={asking}
        title="保存词表？"
        yes="保存"
        busy={busy}
        onNo={() => setAsking(false)}
        onYes={() => void save()}
      >
        几秒内，昵称、帖子、评论和题目都按新的词表来看。已经发出的不会变。
      </Confirm>
    </>
  )
}
