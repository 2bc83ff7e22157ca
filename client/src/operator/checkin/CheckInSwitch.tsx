import { View } from '@tarojs/components'
import { useState } from 'react'
import { openToday, useSession } from '../../platform/session'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Icon } from '../../ui/Icon'
import { Screen } from '../../ui/Screen'
import { useComingBack } from '../platform/answer'
import { Effects } from '../ui/Effects'
import { effectsOf } from './effects'
import { SwitchSheet } from './SwitchSheet'

/** Is check-in open for the community? And the one step that changes it. */
export function CheckInSwitch() {
  const { picture, state } = useSession()
  const [asking, setAsking] = useState(false)
  useComingBack(() => void openToday())
  if (picture === null) return null
  const paused = picture.community.checkInPaused
  return (
    <Screen state={state === 'offline' ? 'stale' : 'ready'} onRetry={() => void openToday()}>
      <Card>
        <View className="switch-head">
          <View className={`switch-sign ${paused ? 'switch-sign-paused' : ''}`}>
            <Icon name={paused ? 'pause' : 'drop'} size="large" />
          </View>
          <View className="switch-title">{paused ? '签到暂停着' : '签到开着'}</View>
          <View className="switch-note">
            {paused ? '大家暂时不能签到，连续天数都还在' : `每天签到得 ${picture.community.checkInPoints} 积分`}
          </View>
        </View>
      </Card>
      <Card title={paused ? '恢复以后' : '暂停以后'}>
        <Effects lines={effectsOf(paused)} />
      </Card>
      <Button kind={paused ? 'main' : 'quiet'} icon={paused ? 'drop' : 'pause'} onTap={() => setAsking(true)}>
        {paused ? '恢复签到' : '暂停签到'}
      </Button>
      <SwitchSheet open={asking} paused={paused} onClose={() => setAsking(false)} />
    </Screen>
  )
}
