import type { SealedChat } from './chat'

/** The preview has no chats; `?chat=` in its address stands for one, opened as CloudBase opens it. */
export async function readChat(): Promise<SealedChat | null> {
  const opengid = new URLSearchParams(window.location.search).get('chat')
  return opengid === null ? null : { cloudID: 'preview', data: { opengid } }
}
