import { Image, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { serverNow } from '../platform/clock'
import { pictureAddress } from '../platform/files'
import { sayInstant } from '../platform/instant-words'
import { showPictures } from '../platform/pictures'
import { goTo } from '../platform/routes'
import { Avatar } from '../ui/Avatar'
import { Card } from '../ui/Card'
import { Chip } from '../ui/Chip'
import { Icon } from '../ui/Icon'
import { Tap } from '../ui/Tap'
import type { PostView } from './feed'
import { LinkCard } from './LinkCard'
import { postRoute } from './places'
import './posts.css'

interface PostCardProps {
  readonly post: PostView
  readonly onLike?: () => void
  /** Instead of what others may do with it. */
  readonly foot?: ReactNode
  /** The whole text, on its own page. */
  readonly whole?: boolean
}

/** A post: who, what, and what others think of it. */
export function PostCard({ post, onLike, foot, whole = false }: PostCardProps) {
  const open = () => goTo(postRoute(post.id))
  return (
    <Card className="post">
      <View className="post-head">
        <Avatar nickname={post.author.nickname} avatar={post.author.avatar} size="small" />
        <View className="post-who">
          <View className="post-name">{post.author.nickname}</View>
          <View className="post-when">{sayInstant(post.at, serverNow())}</View>
        </View>
        {post.pinned ? <Chip tone="sun">置顶</Chip> : null}
        {post.quality ? <Chip>优质</Chip> : null}
      </View>
      {post.text === '' ? null : whole ? (
        <View className="post-text">{post.text}</View>
      ) : (
        <Tap className="post-text post-text-short" onTap={open}>
          {post.text}
        </Tap>
      )}
      <Pictures files={post.pictures} />
      {post.card === null ? null : <LinkCard card={post.card} />}
      {post.topics.length === 0 ? null : (
        <View className="post-topics">
          {post.topics.map((topic) => (
            <View key={topic} className="post-topic">
              #{topic}
            </View>
          ))}
        </View>
      )}
      {foot ?? <PostDeeds post={post} whole={whole} {...(onLike === undefined ? {} : { onLike })} />}
    </Card>
  )
}

/** What everybody may do with a post. */
function PostDeeds({ post, onLike = () => undefined, whole = false }: PostCardProps) {
  return (
    <View className="post-deeds">
      <Tap
        className={`post-deed ${post.liked ? 'post-deed-on' : ''}`}
        label={`${post.liked ? '取消赞' : '赞'}，${post.likes} 人赞过`}
        selected={post.liked}
        onTap={onLike}
      >
        <Icon name="like" size="small" />
        <View className="post-count">{post.likes === 0 ? '赞' : post.likes}</View>
      </Tap>
      {whole ? null : (
        <Tap className="post-deed" label={`评论，${post.comments} 条`} onTap={() => goTo(postRoute(post.id))}>
          <Icon name="circle" size="small" />
          <View className="post-count">{post.comments === 0 ? '评论' : post.comments}</View>
        </Tap>
      )}
    </View>
  )
}

/** One picture large, several in a grid; a tap shows them as they are. */
export function Pictures({ files }: { readonly files: readonly string[] }) {
  if (files.length === 0) return null
  const addresses = files.map((file) => (file.startsWith('cloud://') ? (pictureAddress(file) ?? '') : file))
  return (
    <View className={`pictures ${files.length === 1 ? 'pictures-one' : ''}`}>
      {addresses.map((address, index) => (
        <Tap
          key={files[index]}
          className="picture"
          label={`第 ${index + 1} 张图，点开看大图`}
          onTap={() => showPictures(addresses, address)}
        >
          <Image className="picture-image" src={address} mode="aspectFill" lazyLoad />
        </Tap>
      ))}
    </View>
  )
}
