/** The screens that are one's own: beats to answer, one's track, everything that is kept about one. */
import { Redirect, Route, Switch } from 'wouter';
import { PATHS } from '../app/paths.ts';
import { ArchiveScreen } from './archive-screen.tsx';
import { BeatScreen } from './beat-screen.tsx';
import { GatherScreen } from './gather-screen.tsx';
import { TrackScreen } from './track-screen.tsx';

export function MineScreens() {
  return (
    <Switch>
      <Route path={PATHS.mineScenePattern}>
        {({ scene }) => <GatherScreen key={scene} sceneId={scene} />}
      </Route>
      <Route path={PATHS.mineBeatPattern}>
        {({ scene, beat }) => <BeatScreen key={`${scene} ${beat}`} sceneId={scene} beatId={beat} />}
      </Route>
      <Route path={PATHS.track}>
        <TrackScreen />
      </Route>
      <Route path={PATHS.archive}>
        <ArchiveScreen />
      </Route>
      <Route>
        <Redirect to={PATHS.home} replace />
      </Route>
    </Switch>
  );
}
