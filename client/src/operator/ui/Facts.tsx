import { View } from '@tarojs/components'

/** Names and what stands behind them, a line each. */
export function Facts({ facts }: { readonly facts: readonly (readonly [name: string, words: string])[] }) {
  return (
    <View className="facts">
      {facts.map(([name, words]) => (
        <View key={name} className="fact">
          <View className="fact-name">{name}</View>
          <View className="fact-words">{words}</View>
        </View>
      ))}
    </View>
  )
}
