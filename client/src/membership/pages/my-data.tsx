import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { exportMyData } from '../../../../shared/membership/contract'
import { useAnswer } from '../../platform/answers'
import { howTextIsKept, keepText } from '../../platform/files'
import { doorTexts } from '../../platform/refusals'
import { useMe, useSession } from '../../platform/session'
import { Button } from '../../ui/Button'
import { MembersOnly } from '../../ui/MembersOnly'
import { Page } from '../../ui/Page'
import { Screen } from '../../ui/Screen'
import { Skeleton } from '../../ui/Skeleton'
import { say } from '../../ui/toast'
import { LeaveCard } from '../LeaveCard'
import { MyDataCards } from '../MyDataCards'
import { asText, fileNameOf, type MyData, wholeExport } from '../my-data'
import '../membership.css'

export default function MyDataPage() {
  const member = useMe()
  const today = useSession(({ picture }) => picture?.today ?? '')
  const { value, state, reason, askAgain } = useAnswer(exportMyData, {}, member !== null)
  return (
    <Page title="我的数据">
      <MembersOnly what="可以看到、带走社群里记着的你">
        <View className="my-data-words">社群记着的关于你的一切，都在这里。随时可以看，可以带走，也可以删掉。</View>
        <Screen
          state={state}
          onRetry={askAgain}
          skeleton={<Skeleton cards={['m', 'm', 'm']} />}
          {...(reason === undefined ? {} : { reason })}
        >
          {value === null ? null : (
            <>
              <TakeAlong />
              <MyDataCards data={value} today={today} />
            </>
          )}
        </Screen>
        <LeaveCard owner={member?.role === 'owner'} />
      </MembersOnly>
    </Page>
  )
}

/** Reads everything once more, entry by entry, and hands it over. */
function TakeAlong() {
  const [busy, setBusy] = useState(false)
  const take = async (hand: (data: MyData) => Promise<string | null>) => {
    setBusy(true)
    const data = await wholeExport()
    const done = data === null ? doorTexts.offline : await hand(data).catch(() => doorTexts.internal)
    setBusy(false)
    if (done !== null) say(done)
  }
  const copy = () => take(async (data) => Taro.setClipboardData({ data: asText(data) }).then(() => '已复制'))
  const keep = () => take((data) => keepText(fileNameOf(data), asText(data)))
  return (
    <View className="take-along">
      <View className="button-pair">
        <Button kind="quiet" busy={busy} onTap={() => void copy()}>
          复制全部
        </Button>
        <Button kind="quiet" icon="download" busy={busy} onTap={() => void keep()}>
          存成文件
        </Button>
      </View>
      <View className="take-along-how">{howTextIsKept}</View>
    </View>
  )
}
