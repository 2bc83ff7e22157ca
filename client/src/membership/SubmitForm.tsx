import { Button, Form, View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'

interface SubmitFormProps extends PropsWithChildren {
  /** The input whose text is sent. */
  readonly name: string
  /** What was typed last, as far as is known before sending. */
  readonly typed: string
  readonly words: string
  readonly busy: boolean
  readonly onSubmit: (text: string) => void
}

/** WeChat checks a nickname after the finger has left it and may clear it, so the text is read when the form is sent. */
export function SubmitForm({ name, words, busy, onSubmit, children }: SubmitFormProps) {
  const read = (values: unknown): string => (values as Record<string, string> | undefined)?.[name] ?? ''
  return (
    <Form onSubmit={({ detail }) => onSubmit(read(detail.value))}>
      {children}
      <Button className={`form-button button button-main ${busy ? 'button-busy' : ''}`} formType="submit">
        <View className="button-words">{words}</View>
      </Button>
    </Form>
  )
}
