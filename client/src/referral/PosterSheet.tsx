import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useCallback, useEffect, useState } from 'react'
import { useCommunity, useMe } from '../platform/session'
import { Button } from '../ui/Button'
import { Notice } from '../ui/Notice'
import { Sheet } from '../ui/Sheet'
import { say } from '../ui/toast'
import { drawPoster, type PosterWords } from './draw-poster'
import { codePicture } from './poster'
import { openSurface, type Surface, SurfaceView } from './surface'

interface PosterSheetProps {
  readonly open: boolean
  readonly onClose: () => void
}

/** The poster, drawn on this phone; kept in the album when the person taps. */
export function PosterSheet({ open, onClose }: PosterSheetProps) {
  return (
    <Sheet open={open} title="邀请海报" onClose={onClose}>
      <Poster />
    </Sheet>
  )
}

type Progress = { readonly step: 'drawing' | 'failed' } | { readonly step: 'drawn'; readonly surface: Surface }

function Poster() {
  const words = useWords()
  const [progress, setProgress] = useState<Progress>({ step: 'drawing' })
  const [keeping, setKeeping] = useState(false)
  const begin = useCallback(() => {
    if (words === null) return
    setProgress({ step: 'drawing' })
    // The canvas is there once the sheet has been painted.
    Taro.nextTick(() => void draw(words).then(setProgress))
  }, [words])
  useEffect(begin, [begin])
  const keep = async (surface: Surface) => {
    setKeeping(true)
    const kept = await surface.keep('poster').catch(() => '没有存成，再试一次')
    setKeeping(false)
    if (kept !== null) say(kept)
  }
  return (
    <View className="poster">
      <View className={`poster-frame ${progress.step === 'drawn' ? '' : 'poster-hidden'}`}>
        <SurfaceView />
      </View>
      {progress.step === 'failed' ? (
        <>
          <Notice icon="notice" tone="sun">
            小程序码没有取到，海报还画不出来
          </Notice>
          <Button kind="quiet" icon="retry" onTap={begin}>
            重试
          </Button>
        </>
      ) : (
        <Button
          icon="download"
          busy={progress.step === 'drawing' || keeping}
          onTap={() => void (progress.step === 'drawn' && keep(progress.surface))}
        >
          存到相册
        </Button>
      )}
    </View>
  )
}

function useWords(): PosterWords | null {
  const name = useCommunity()?.name
  const slogan = useCommunity()?.slogan
  const nickname = useMe()?.nickname
  const [words, setWords] = useState<PosterWords | null>(null)
  useEffect(() => {
    if (name !== undefined && slogan !== undefined && nickname !== undefined)
      setWords({ community: name, slogan, nickname })
  }, [name, slogan, nickname])
  return words
}

async function draw(words: PosterWords): Promise<Progress> {
  try {
    const [surface, address] = await Promise.all([openSurface(), codePicture()])
    drawPoster(surface.pen, words, await surface.picture(address))
    return { step: 'drawn', surface }
  } catch {
    return { step: 'failed' }
  }
}
