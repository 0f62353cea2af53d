import {
  GRADES,
  type GradeOrWithheld,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';

/** A stored grade; anything that is no grade is `withheld`. */
export function gradeNamed(grade: string): GradeOrWithheld {
  return GRADES.find(known => known === grade) ?? 'withheld';
}
