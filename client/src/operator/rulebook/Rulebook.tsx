import { View } from '@tarojs/components'
import { useState } from 'react'
import { publish, saveDraft } from '../../../../shared/rulebook/contract'
import { serverNow } from '../../platform/clock'
import { sayInstant } from '../../platform/instant-words'
import { useMay } from '../../platform/may'
import { goTo } from '../../platform/routes'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Confirm } from '../../ui/Confirm'
import { Item } from '../../ui/Item'
import { Notice } from '../../ui/Notice'
import { say } from '../../ui/toast'
import { publishRulebookRoute } from '../platform/routes'
import { dropWritten, keepWritten, saveWritten, shownOf, useWritten } from './draft-store'
import { Editor } from './Editor'
import { countClauses, type Draft, faultOf, type Groups, notReady } from './writing'

interface RulebookProps {
  readonly told: Draft
  readonly reload: () => void
}

/** The rulebook as it is being written: kept on this phone, saved for all, then published. */
export function Rulebook({ told, reload }: RulebookProps) {
  const mayWrite = useMay(saveDraft.name)
  const mayPublish = useMay(publish.name)
  const { groups, revision, unsaved } = shownOf(told, useWritten().written)
  const saving = useSaving(reload)
  const fault = faultOf(groups)
  const write = (next: Groups) => keepWritten({ revision, groups: next, saved: false })
  const toPublish = async () => {
    if (!unsaved || (await saving.save(groups, revision))) goTo(publishRulebookRoute)
  }
  return (
    <>
      <Standing told={told} groups={groups} unsaved={unsaved} />
      {mayWrite ? null : <Notice icon="lock">这里能看；要改的话，请群主、内容官或监察官来改。</Notice>}
      <Editor groups={groups} locked={!mayWrite} onChange={write} />
      {fault === null ? null : <Notice tone="clay">{fault}</Notice>}
      {saving.fault === null ? null : <Notice tone="clay">{saving.fault}</Notice>}
      {unsaved ? (
        <Button kind="quiet" icon="undo" className="below-button" onTap={() => saving.ask('drop')}>
          丢掉没存的改动
        </Button>
      ) : null}
      <Versions told={told} />
      {mayWrite ? (
        <View className="rulebook-foot">
          <View className="button-pair foot-pair">
            <Button
              kind="quiet"
              busy={saving.busy}
              disabled={!unsaved || fault !== null}
              onTap={() => void saving.save(groups, revision).then((kept) => kept && say('草稿存好了'))}
            >
              {unsaved ? '存草稿' : '都存好了'}
            </Button>
            {mayPublish ? (
              <Button
                busy={saving.busy}
                disabled={fault !== null || notReady(groups, told.fewest) !== null}
                onTap={() => void toPublish()}
              >
                看改动，发布
              </Button>
            ) : null}
          </View>
        </View>
      ) : null}
      <Confirm
        open={saving.asked === 'drop'}
        title="丢掉没存的改动？"
        yes="丢掉"
        danger
        onYes={() => {
          dropWritten()
          saving.ask(null)
        }}
        onNo={() => saving.ask(null)}
      >
        会回到上次存好的草稿，刚才写的就找不回来了。
      </Confirm>
      <Confirm
        open={saving.asked === 'overtaken'}
        title="别人也改过草稿"
        yes="用我写的"
        no="看别人写的"
        busy={saving.busy}
        onYes={() => void saving.save(groups, told.revision).then((kept) => kept && say('草稿存好了'))}
        onNo={() => {
          dropWritten()
          saving.ask(null)
        }}
      >
        你写的时候，另一位运营者存了草稿。用你写的会盖掉那份；看别人写的，你没存的改动就没有了。
      </Confirm>
    </>
  )
}

function useSaving(reload: () => void) {
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const [asked, ask] = useState<'drop' | 'overtaken' | null>(null)
  const save = async (groups: Groups, revision: number): Promise<boolean> => {
    setBusy(true)
    const told = await saveWritten(groups, revision)
    setBusy(false)
    setFault(told === null || told.overtaken ? null : told.fault)
    ask(told?.overtaken === true ? 'overtaken' : null)
    reload()
    return told === null
  }
  return { busy, fault, asked, ask, save }
}

interface StandingProps {
  readonly told: Draft
  readonly groups: Groups
  readonly unsaved: boolean
}

/** What members read now, and how the draft stands to it. */
function Standing({ told, groups, unsaved }: StandingProps) {
  const { current, changes, fewest, savedAt } = told
  const missing = notReady(groups, fewest)
  const clauses = countClauses(groups)
  if (missing !== null) return <Notice tone="sun">{missing}。</Notice>
  if (unsaved) return <Notice tone="sun">有没存的改动，先留在这台手机上。</Notice>
  if (current === 0) {
    return (
      <Notice icon="book">
        {savedAt === null
          ? `这是一份现成的草稿，共 ${clauses} 条。改成你们的样子，再发布。`
          : `草稿共 ${clauses} 条，还没有发布过。`}
      </Notice>
    )
  }
  return changes.length === 0 ? (
    <Notice tone="leaf" icon="check">
      {`大家现在看到的是第 ${current} 版，和这里一样。`}
    </Notice>
  ) : (
    <Notice icon="book">{`大家现在看到的是第 ${current} 版；这里改了 ${changes.length} 处，还没有发布。`}</Notice>
  )
}

function Versions({ told: { versions } }: { readonly told: Draft }) {
  if (versions.length === 0) return null
  return (
    <View className="rulebook-space">
      <Card kind="list" title="发布过的">
        {versions.map(({ version, publishedAt, note, clauses }) => (
          <Item
            key={version}
            title={`第 ${version} 版 · ${clauses} 条`}
            note={note === '' ? '第一次发布' : note}
            tail={sayInstant(publishedAt, serverNow())}
          />
        ))}
      </Card>
    </View>
  )
}
