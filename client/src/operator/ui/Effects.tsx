import { View } from '@tarojs/components'

/** What will happen, a line for each thing. */
export function Effects({ lines }: { readonly lines: readonly string[] }) {
  return (
    <View className="effects">
      {lines.map((line) => (
        <View key={line} className="effect">
          {line}
        </View>
      ))}
    </View>
  )
}
