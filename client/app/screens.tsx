/** The screens of somebody who is signed in. All but the home are loaded when they are first opened. */
import { lazy, Suspense, useEffect } from 'react';
import { Route, Switch } from 'wouter';
import { KEPT_NOTICE } from '#shared/words/kept-notice.ts';
import { contactName, LOST_WORDS, SHELL_WORDS } from '#shared/words/screens.ts';
import { mayManagePeople, mayRunCommand } from '#shared/access/commands.ts';
import { seesKitLines } from '#shared/access/kit.ts';
import { mayOpen } from '#shared/access/talk.ts';
import { useIsFresh, useLiveStatus, useMe, useScene } from '../state/live-hooks.ts';
import { lazyPart } from '../ui/lazy-part.ts';
import { LinkButton } from '../ui/link-button.tsx';
import { Message, Opening } from './message.tsx';
import { Page } from './page.tsx';
import { PATHS } from './paths.ts';

const HomeScreen = lazy(async () => ({ default: (await import('../home/home-screen.tsx')).HomeScreen }));
const loadBoard = async () => import('../board/board-screen.tsx');
const BoardScreen = lazy(async () => ({ default: (await loadBoard()).BoardScreen }));
const PeopleScreen = lazy(async () => ({
  default: (await import('../people/people-screen.tsx')).PeopleScreen,
}));
const ComfortScreen = lazy(async () => ({
  default: (await import('../comfort/comfort-screen.tsx')).ComfortScreen,
}));
const KitScreen = lazy(async () => ({ default: (await import('../kit/kit-screen.tsx')).KitScreen }));
const TalkScreen = lazy(async () => ({ default: (await import('../talk/talk-screen.tsx')).TalkScreen }));
const TalkList = lazy(async () => ({ default: (await import('../talk/talk-list.tsx')).TalkList }));
const DeskScreen = lazy(async () => ({ default: (await import('../desk/desk-screen.tsx')).DeskScreen }));
const SettingsScreen = lazy(async () => ({
  default: (await import('../people/settings-screen.tsx')).SettingsScreen,
}));
const MineScreens = lazy(async () => ({
  default: (await import('../agreement/mine-screens.tsx')).MineScreens,
}));
const ForYou = lazyPart(async () => (await import('../agreement/for-you.tsx')).ForYou);
const KeptCopyScreen = lazy(async () => ({
  default: (await import('../people/kept-copy-screen.tsx')).KeptCopyScreen,
}));

export function Screens() {
  const me = useMe();
  const isKeeper = me !== null && mayManagePeople(me);
  const isKitFirst = me?.role === 'costume';
  return (
    <Suspense fallback={<Opening />}>
      <Switch>
        <Route path={PATHS.home}>
          <Page
            title={me?.production.name ?? SHELL_WORDS.home}
            circle={isKitFirst ? 'kit-all' : 'production'}
          >
            <Home isKitFirst={isKitFirst} />
          </Page>
        </Route>
        <Route path={PATHS.people}>
          <Page title={SHELL_WORDS.people} circle={isKeeper ? 'keepers' : 'production'}>
            <PeopleScreen />
          </Page>
        </Route>
        {me !== null && seesKitLines(me) && (
          <Route path={PATHS.kit}>
            <Page title={SHELL_WORDS.kit} circle={mayRunCommand('add-kit', me) ? 'kit-all' : 'kit'}>
              <KitScreen />
            </Page>
          </Route>
        )}
        {me !== null && mayOpen('talk', me) && (
          <Route path={PATHS.talk}>
            <Page title={SHELL_WORDS.talk} circle={me.role === 'ic' ? 'ics' : 'you-and-ic'}>
              {me.role === 'ic' ? <TalkList /> : <TalkScreen personId={me.personId} />}
            </Page>
          </Route>
        )}
        {me?.role === 'ic' && mayOpen('talk', me) && (
          <Route path={PATHS.talkPattern}>
            {({ person }) => (
              <Page title={SHELL_WORDS.talk} circle="person-and-ics">
                <TalkScreen key={person} personId={person} />
              </Page>
            )}
          </Route>
        )}
        {me?.role === 'ic' && mayOpen('desk', me) && (
          <Route path={PATHS.desk}>
            <Page title={SHELL_WORDS.desk} circle="ics">
              <DeskScreen />
            </Page>
          </Route>
        )}
        {/* a session that somebody else opened is told why its map is not there */}
        {me?.role === 'performer' && (
          <Route path={PATHS.map}>
            <Page title={SHELL_WORDS.map} circle="you">
              <ComfortScreen />
            </Page>
          </Route>
        )}
        {me?.guards !== undefined && (
          <Route path={PATHS.childMapPattern}>
            {({ person }) =>
              me.guards?.includes(person) === true ? (
                <Page title={SHELL_WORDS.childMap} circle="child-and-guardian">
                  <ComfortScreen key={person} childId={person} />
                </Page>
              ) : (
                <Lost />
              )
            }
          </Route>
        )}
        <Route path={PATHS.minePattern}>
          {({ '*': rest }) => (
            <Page
              title={SHELL_WORDS.mine}
              circle={rest?.startsWith('scene/') === true ? 'you-and-ic' : 'you'}
            >
              <MineScreens />
            </Page>
          )}
        </Route>
        <Route path={PATHS.settings}>
          <Page title={SHELL_WORDS.settings} circle="you">
            <SettingsScreen />
          </Page>
        </Route>
        <Route path={PATHS.keptCopyPattern}>
          {({ scene, at }) => (
            <Page title={KEPT_NOTICE.page} circle="you">
              <KeptCopyScreen key={`${scene} ${at}`} sceneId={scene} at={Number(at)} />
            </Page>
          )}
        </Route>
        <Route path={PATHS.scenePattern}>{({ id }) => <SceneRoute id={id} />}</Route>
        <Route path={PATHS.sceneBeatPattern}>{({ id, beat }) => <SceneRoute id={id} beatId={beat} />}</Route>
        <Route>
          <Lost />
        </Route>
      </Switch>
    </Suspense>
  );
}

/** Absent and forbidden look the same. */
function Lost() {
  return (
    <Message title={LOST_WORDS.notFoundTitle} text={LOST_WORDS.notFoundText}>
      <LinkButton to={PATHS.home} kind="primary">
        {SHELL_WORDS.toScenes}
      </LinkButton>
    </Message>
  );
}

/** Costume opens no board: its kit stands where the scenes of others do. */
function Home({ isKitFirst }: { readonly isKitFirst: boolean }) {
  useEffect(() => {
    // the board is what comes next; a failure here is met again, and told, when it is opened
    const timer = setTimeout(() => void loadBoard().catch(() => undefined), 300);
    return () => clearTimeout(timer);
  }, []);
  const forYou = (
    <Suspense fallback={null}>
      <ForYou />
    </Suspense>
  );
  return <HomeScreen forYou={forYou} {...(isKitFirst && { insteadOfScenes: <KitScreen isPart /> })} />;
}

function SceneRoute({ id, beatId }: { readonly id: string; readonly beatId?: string }) {
  const scene = useScene(id);
  const me = useMe();
  const isFresh = useIsFresh();
  const status = useLiveStatus();
  if (scene !== null) return <BoardScreen key={id} sceneId={id} {...(beatId !== undefined && { beatId })} />;
  if (!isFresh && status === 'opening') return <Opening />;
  return (
    <Message title={LOST_WORDS.sceneTitle} text={LOST_WORDS.sceneText(contactName(me?.ic ?? null))}>
      <LinkButton to={PATHS.home} kind="primary">
        {SHELL_WORDS.toScenes}
      </LinkButton>
    </Message>
  );
}
