import type { Node, Schema } from '@tiptap/pm/model';
import { locateAnchors } from '../../../shared/anchor/locate/locateAnchors';
import { canonicalText } from '../../../shared/article/canonicalText';
import type { Range } from '../../../shared/article/place';
import type { AnchorId } from '../../../shared/id';
import type { ProjectFile } from '../../../shared/project/file/projectFile';
import { anchorSpans } from './anchorSpans';
import { blockToNode } from './blockToNode';
import { PatchedMap } from './PatchedMap';
import type { Records } from './records/records';

/** The project's records and its article as a marked document. An article without blocks gets one. */
export function fromFile(schema: Schema, project: ProjectFile): { doc: Node; records: Records } {
  const { article, scale, tags, sources, claims, ...head } = project;
  const { blocks, ...metadata } = article;
  const canonical = canonicalText(blocks);
  const standingOf = locateAnchors(
    canonical,
    claims.flatMap(({ anchors }) => anchors),
  );
  const placed: { id: AnchorId; range: Range }[] = [];
  for (const claim of claims) {
    for (const anchor of claim.anchors) {
      const standing = standingOf(anchor);
      if (standing.kind !== 'detached') placed.push({ id: anchor.id, range: standing.range });
    }
  }
  const spans = anchorSpans(canonical, placed);
  const nodes = blocks.map((block, place) => blockToNode(schema, block, spans.get(place) ?? []));
  return {
    doc: schema.topNodeType.createAndFill(null, nodes) ?? schema.topNodeType.create(null, nodes),
    records: {
      head,
      article: metadata,
      scale,
      tags,
      sources: PatchedMap.of(sources.map((source) => [source.id, source])),
      claims: PatchedMap.of(claims.map((claim) => [claim.id, claim])),
    },
  };
}
