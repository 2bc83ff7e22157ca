import { Image, View } from '@tarojs/components'
import { useState } from 'react'
import { change, close, setCode } from '../../../../shared/groups/contract'
import { pictureAddress } from '../../platform/files'
import { sayDay } from '../../platform/instant-words'
import { useMay } from '../../platform/may'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Chip } from '../../ui/Chip'
import { Figure } from '../../ui/Figure'
import { Icon } from '../../ui/Icon'
import { Notice } from '../../ui/Notice'
import { Progress } from '../../ui/Progress'
import { Sheet } from '../../ui/Sheet'
import { BindCard } from './BindCard'
import { ChangeForm } from './ChangeForm'
import { CodeForm } from './CodeForm'
import { DoorForm } from './DoorForm'
import { MemberList } from './MemberList'
import { codeWords, type Group, platformNames, stateNames, stateTones, type Told } from './words'
import './group.css'

type Open = 'code' | 'change' | 'door' | null

interface GroupViewProps {
  readonly group: Group
  readonly told: Told
  readonly reload: () => void
}

/** One group: its room, the code by which people come, who has a place, and what can be done about it. */
export function GroupView({ group, told, reload }: GroupViewProps) {
  const [open, setOpen] = useState<Open>(null)
  const close = () => setOpen(null)
  const done = () => {
    close()
    reload()
  }
  const others = told.groups.filter(({ id, state }) => id !== group.id && state !== 'closed')
  return (
    <>
      <Room group={group} />
      {group.byCode > 0 ? <CodeCard group={group} today={told.today} onChange={() => setOpen('code')} /> : null}
      <Deeds group={group} onOpen={setOpen} />
      {group.platform === 'wechat' && !group.bound && group.state !== 'closed' ? (
        <BindCard group={group} onDone={reload} />
      ) : null}
      <MemberList group={group} others={others} onChange={reload} />
      <Sheet open={open === 'code'} title="换群码" onClose={close}>
        <CodeForm group={group} told={told} onDone={done} />
      </Sheet>
      <Sheet open={open === 'change'} title="群资料" onClose={close}>
        <ChangeForm group={group} onDone={done} />
      </Sheet>
      <Sheet open={open === 'door'} title={group.state === 'closed' ? '重新开放' : '关闭这个群'} onClose={close}>
        <DoorForm group={group} onDone={done} />
      </Sheet>
    </>
  )
}

function Room({ group }: { readonly group: Group }) {
  const { platform, state, main, places, left, byCode, bound } = group
  return (
    <Card>
      <View className="matrix-chips">
        <Chip tone={stateTones[state]}>{stateNames[state]}</Chip>
        {main ? <Chip tone="sun">主群</Chip> : null}
        <Chip tone="plain">{platformNames[platform]}</Chip>
        {platform === 'wechat' ? <Chip tone="plain">{bound ? '认得群聊' : '还不认得群聊'}</Chip> : null}
      </View>
      <View className="figures">
        <Figure caption="还有位置" value={left} unit="个" size="medium" tone={left === 0 ? 'sun' : 'leaf'} />
        <Figure caption="一共" value={places} unit="个" size="medium" />
      </View>
      <Progress have={places - left} need={places} label="已经排了" />
      {byCode > 0 && byCode < places ? (
        <View className="matrix-note">{`前 ${byCode} 位可以扫码进群，后面的要你们邀请。`}</View>
      ) : null}
    </Card>
  )
}

interface CodeCardProps {
  readonly group: Group
  readonly today: string
  readonly onChange: () => void
}

function CodeCard({ group, today, onChange }: CodeCardProps) {
  const { code, codeState } = group
  const may = useMay(setCode.name)
  const address = code === null || codeState === 'dead' ? null : pictureAddress(code.picture)
  const bad = codeState === 'dead' || codeState === 'dying' || codeState === 'none'
  return (
    <Card title="群码">
      <View className="matrix-code">
        {address === null ? (
          <View className="matrix-code-none">
            <Icon name="scan" size="large" />
          </View>
        ) : (
          <Image className="matrix-code-picture" src={address} mode="aspectFit" />
        )}
        <View className="matrix-code-words">
          <View className={bad ? 'matrix-code-bad' : ''}>{codeWords(group)}</View>
          <View className="matrix-note">
            {codeState === 'none' || codeState === 'dead'
              ? '成员现在看不到群码，新人进不了群'
              : code?.expires == null
                ? '成员在「我的群」里看到它'
                : `到 ${sayDay(code.expires, today)}，成员就看不到它了`}
          </View>
        </View>
      </View>
      {may ? (
        <Button kind={bad ? 'main' : 'quiet'} className="below-button" onTap={onChange}>
          {code === null ? '传一张群码' : '换一张群码'}
        </Button>
      ) : null}
    </Card>
  )
}

function Deeds({ group, onOpen }: { readonly group: Group; readonly onOpen: (open: Open) => void }) {
  const [mayChange, mayClose] = [useMay(change.name), useMay(close.name)]
  const closed = group.state === 'closed'
  return (
    <View className="matrix-deeds">
      {closed ? <Notice icon="lock">这个群关着，不再排新人。</Notice> : null}
      <View className="button-pair foot-pair">
        {mayChange ? (
          <Button kind="quiet" icon="edit" onTap={() => onOpen('change')}>
            群资料
          </Button>
        ) : null}
        {mayClose ? (
          <Button kind="quiet" icon={closed ? 'people' : 'lock'} onTap={() => onOpen('door')}>
            {closed ? '重新开放' : '关闭'}
          </Button>
        ) : null}
      </View>
    </View>
  )
}
