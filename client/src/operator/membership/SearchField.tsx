import { Input, View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { spoken } from '../../ui/accessible'
import { Icon } from '../../ui/Icon'
import { Tap } from '../../ui/Tap'

/** Long enough for the next letter, short enough to feel at once. */
const PAUSE_MS = 350

/** Tells what to look for once the typing pauses. */
export function SearchField({ onSearch }: { readonly onSearch: (text: string) => void }) {
  const [typed, setTyped] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => onSearch(typed.trim()), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [typed, onSearch])
  return (
    <View className="search">
      <Icon name="search" size="small" />
      <Input
        className="search-input"
        value={typed}
        maxlength={20}
        placeholder="昵称开头，或完整账号"
        placeholderClass="field-placeholder"
        confirmType="search"
        onInput={(event) => setTyped(event.detail.value)}
        onConfirm={() => onSearch(typed.trim())}
        {...spoken({ label: '找成员' })}
      />
      {typed === '' ? null : (
        <Tap className="search-clear" label="清空" onTap={() => setTyped('')}>
          <Icon name="close" size="small" />
        </Tap>
      )}
    </View>
  )
}
