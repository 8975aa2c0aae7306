import { Injectable } from '@nestjs/common';

type Exist = (conferenceId: string) => Promise<boolean>;

/** Features that keep facts of a conference say here how to find out whether there are any: such a conference stays. */
@Injectable()
export class KeptFacts {
  private readonly askers: Exist[] = [];

  register(exist: Exist): void {
    this.askers.push(exist);
  }

  async exist(conferenceId: string): Promise<boolean> {
    return (await Promise.all(this.askers.map((exist) => exist(conferenceId)))).some(Boolean);
  }
}
