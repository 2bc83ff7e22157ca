import { Button, Text, View } from '@tarojs/components'
import { useState } from 'react'

export default function TodayPage() {
  const [count, setCount] = useState(0)
  return (
    <View>
      <Text>已点 {count} 次</Text>
      <Button onClick={() => setCount(count + 1)}>点一下</Button>
    </View>
  )
}
