import { describe, expect, test } from 'vitest';
import { KIT_ACCESS, projectKit, seesKitLines, type KitSceneView } from '#shared/access/kit.ts';
import type { KitLine } from '#shared/model/kit.ts';
import type { Scene, Who } from '#shared/model/production.ts';
import { ACCESS_ROLES, type AccessRole } from '#shared/model/roles.ts';

const SECRET = 'The quay at night';

function sceneView(id: string, people: readonly string[], more: Partial<Scene> = {}): KitSceneView {
  const scene: Scene = {
    id,
    productionId: 'prod',
    number: `N${id}`,
    title: SECRET,
    intent: SECRET,
    categories: ['nudity'],
    people,
    order: id,
    closed: false,
    admitted: [],
    retiredAt: null,
    ...more,
  };
  const { productionId, closed, admitted } = scene;
  return { scene, facts: { productionId, people, closed, admitted }, beatOrder: ['b1', 'b2', 'b3'] };
}

function line(id: string, sceneId: string, wearers: readonly string[], more: Partial<KitLine> = {}): KitLine {
  return {
    id,
    productionId: 'prod',
    sceneId,
    beats: ['b2'],
    item: 'cushion',
    version: 3,
    wearers: wearers.map((person) => ({
      person,
      confirmedAt: 7,
      said: { size: 'S', tone: '3', beats: ['b2'], wearers: [person, 'somebody-before'] },
      allergy: 'avoid',
      avoid: `skin of ${person}`,
    })),
    size: 'M',
    tone: '3',
    quantity: 2,
    place: 'Props 4',
    spare: true,
    single: false,
    fitted: { at: 5, by: 'costume' },
    returnedAt: null,
    retiredAt: null,
    ...more,
  };
}

const VIEW = {
  scenes: [
    sceneView('s1', ['actor', 'partner']),
    sceneView('s2', ['child', 'partner']),
    sceneView('s3', ['actor'], { closed: true, admitted: ['ic'] }),
    sceneView('s4', ['actor']),
  ],
  kit: [
    line('shared', 's1', ['actor', 'partner']),
    line('hers', 's1', ['partner'], { item: 'nude-layer', wearers: [] }),
    line('childs', 's2', ['child'], { item: 'knee-pads' }),
    line('closed', 's3', ['actor']),
    line('old', 's4', ['actor'], { retiredAt: 9 }),
    line('elsewhere', 's4', ['actor'], { productionId: 'other' }),
  ],
};

function who(personId: string, role: AccessRole, more: Partial<Who> = {}): Who {
  return { personId, productionId: 'prod', role, admin: false, adult: true, guards: [], ...more };
}

/** Scene -> the ids of its lines, or whether it is said to be ready. */
function seen(one: Who): Record<string, readonly string[] | boolean | undefined> {
  return Object.fromEntries(
    projectKit(VIEW, one).map(({ id, lines, ready }) => [id, lines?.map((own) => own.id) ?? ready]),
  );
}

describe('who sees what of kit', () => {
  test('[access 4] each role sees its cell of the row, and nothing of a closed scene it is not admitted to', () => {
    expect(seen(who('ic', 'ic'))).toEqual({ s1: ['shared', 'hers'], s2: ['childs'], s3: ['closed'], s4: [] });
    expect(seen(who('second', 'ic'))).toEqual({ s1: ['shared', 'hers'], s2: ['childs'], s4: [] });
    expect(seen(who('costume', 'costume'))).toEqual({ s1: ['shared', 'hers'], s2: ['childs'] });
    expect(seen(who('director', 'director'))).toEqual({ s1: false, s2: true });
    expect(seen(who('sm', 'stage-manager'))).toEqual({ s1: false, s2: true });
    expect(seen(who('actor', 'performer'))).toEqual({ s1: ['shared'] });
    expect(seen(who('partner', 'performer'))).toEqual({ s1: ['shared'] });
    expect(seen(who('guardian', 'guardian', { guards: ['child'] }))).toEqual({ s2: ['childs'] });
    expect(seen(who('guardian', 'guardian'))).toEqual({});
    expect(seen(who('producer', 'producer'))).toEqual({});
    expect(seen(who('crew', 'crew', { admin: true }))).toEqual({});
    expect(seen(who('ic', 'ic', { productionId: 'other' }))).toEqual({});
  });

  test('a session that somebody else opened shows nothing of what skin cannot take, and the rest as ever', () => {
    for (const role of ACCESS_ROLES) {
      const one = who('actor', role, { guards: ['child'] });
      const [own, letIn] = [projectKit(VIEW, one), projectKit(VIEW, one, true)];
      expect(JSON.stringify(letIn)).not.toMatch(/skin of|"allergy":"avoid"/);
      const ready = (scenes: typeof own): readonly unknown[] =>
        scenes.map((scene) => [scene.id, scene.ready]);
      expect(ready(letIn)).toEqual(ready(own));
    }
  });

  test('[access 4] a wearer sees that something is shared, and nothing of the other body', () => {
    const [scene] = projectKit(VIEW, who('actor', 'performer'));
    expect(scene).toEqual({
      id: 's1',
      number: 'Ns1',
      beats: ['b1', 'b2', 'b3'],
      lines: [
        {
          id: 'shared',
          item: 'cushion',
          version: 3,
          beats: ['b2'],
          wearers: [
            {
              person: 'actor',
              confirmedAt: 7,
              said: { size: 'S', tone: '3', beats: ['b2'], shared: true, withOthers: true },
              allergy: 'avoid',
              avoid: 'skin of actor',
            },
          ],
          shared: true,
          size: 'M',
          tone: '3',
          quantity: 2,
          place: 'Props 4',
          spare: true,
          single: false,
          fittedAt: 5,
          fittedBy: 'costume',
          returnedAt: null,
        },
      ],
    });
    const text = JSON.stringify(projectKit(VIEW, who('actor', 'performer')));
    for (const other of ['partner', 'somebody-before']) expect(text).not.toContain(other);
  });

  test('[access 4] who has left a scene sees its kit no more, nor does their guardian', () => {
    const scenes = [sceneView('s1', ['partner'])];
    expect(projectKit({ ...VIEW, scenes }, who('actor', 'performer'))).toEqual([]);
    expect(projectKit({ ...VIEW, scenes }, who('g', 'guardian', { guards: ['actor'] }))).toEqual([]);
  });

  test('[access 4] whoever is told "ready" is told one word and no line, name, count or time', () => {
    for (const role of ['director', 'stage-manager'] as const)
      expect(projectKit(VIEW, who(role, role))).toEqual([
        { id: 's1', number: 'Ns1', ready: false },
        { id: 's2', number: 'Ns2', ready: true },
      ]);
  });

  test('[R33] no role is sent a title, an intent or a category with kit', () => {
    for (const role of ACCESS_ROLES)
      expect([role, JSON.stringify(projectKit(VIEW, who('ic', role, { guards: ['child'] })))]).not.toContain(
        SECRET,
      );
    expect(JSON.stringify(projectKit(VIEW, who('ic', 'ic')))).not.toMatch(/nudity|The quay/);
  });

  test('[access 4] every role has a cell, and those with lines have a screen', () => {
    expect(Object.keys(KIT_ACCESS).toSorted()).toEqual([...ACCESS_ROLES].toSorted());
    expect(ACCESS_ROLES.filter((role) => seesKitLines({ role }))).toEqual([
      'ic',
      'performer',
      'costume',
      'guardian',
    ]);
  });
});
