import type { ComponentType } from 'react';
import {
  CRITERION_GUIDANCE,
  RULE_GUIDANCE,
  type Standard,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { CriteriaSection } from './CriteriaSection';
import { ExemptionsSection } from './ExemptionsSection';
import { GovernanceSection } from './GovernanceSection';
import { IdeaSection } from './IdeaSection';
import { ObjectivesSection } from './ObjectivesSection';
import { ResidencySection } from './ResidencySection';
import { RulesSection } from './RulesSection';
import { ScoreSection } from './ScoreSection';
import { StrategiesSection } from './StrategiesSection';
import { TeamsSection } from './TeamsSection';
import { UnknownSection } from './UnknownSection';

/** A part of the document: its anchor, which is also the key of its title, and what is listed under it. */
export interface DocumentSection {
  id:
    | 'idea'
    | 'score'
    | 'unknown'
    | 'criteria'
    | 'objectives'
    | 'strategies'
    | 'rules'
    | 'residency'
    | 'governance'
    | 'exemptions'
    | 'teams';
  Content: ComponentType<{ standard: Standard }>;
  entries?: ReadonlyArray<{ id: string; title: string }>;
}

/** The document from top to bottom. */
export const SECTIONS: readonly DocumentSection[] = [
  { id: 'idea', Content: IdeaSection },
  { id: 'score', Content: ScoreSection },
  { id: 'unknown', Content: UnknownSection },
  {
    id: 'criteria',
    Content: CriteriaSection,
    entries: Object.values(CRITERION_GUIDANCE),
  },
  { id: 'objectives', Content: ObjectivesSection },
  { id: 'strategies', Content: StrategiesSection },
  { id: 'rules', Content: RulesSection, entries: RULE_GUIDANCE },
  { id: 'residency', Content: ResidencySection },
  { id: 'governance', Content: GovernanceSection },
  { id: 'exemptions', Content: ExemptionsSection },
  { id: 'teams', Content: TeamsSection },
];
