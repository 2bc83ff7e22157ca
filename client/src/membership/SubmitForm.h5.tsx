import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { Button } from '../ui/Button'

interface SubmitFormProps extends PropsWithChildren {
  readonly name: string
  readonly typed: string
  readonly words: string
  readonly busy: boolean
  readonly onSubmit: (text: string) => void
}

/** In a browser nobody clears what was typed, and Taro's form there hears fingers only, no mouse. */
export function SubmitForm({ typed, words, busy, onSubmit, children }: SubmitFormProps) {
  return (
    <View>
      {children}
      <Button busy={busy} onTap={() => onSubmit(typed)}>
        {words}
      </Button>
    </View>
  )
}
