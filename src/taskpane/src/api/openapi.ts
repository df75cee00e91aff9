// Generated from openapi.json by `npm run generate`; change the contract, not this file.
export interface paths {
    "/api/pane": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getPane"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sync": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getSync"];
        put?: never;
        post: operations["startSync"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sync/choices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getChoices"];
        put: operations["putChoices"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sync/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["previewSync"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sync/preview/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["previewPeople"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sync/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["watchSync"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getPeople"];
        put?: never;
        post: operations["addPerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/stale": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getStaleCards"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getPerson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getPlan"];
        put: operations["changePlan"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/feasibility": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["tryPlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getReview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getPlannedPeople"];
        put: operations["changeRhythms"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getRuleChoices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/interactions/talks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["tellTalk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/interactions/talks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["takeBackTalk"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/health/going-quiet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getGoingQuiet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/health/dormant": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getDormant"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/health/bridges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getBridges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/health/{person}/correction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["correctHealth"];
        post?: never;
        delete: operations["takeBackCorrection"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getFindings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getProposals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/proposals/exodus": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getExodus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/proposals/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["acceptProposal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/proposals/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["undoProposal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/proposals/{id}/later": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["putOffProposal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/proposals/{id}/not-them": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["refuseProposalOfAnother"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/proposals/{id}/ignore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ignoreProposal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/suggestions/put-off": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["putOffLines"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/suggestions/bring-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["bringBackLines"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/follow-ups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getFollowUps"];
        put?: never;
        post: operations["undertakeFollowUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/follow-ups/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["reviseFollowUp"];
        trace?: never;
    };
    "/api/follow-ups/{id}/done": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["finishFollowUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/follow-ups/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["reopenFollowUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/follow-ups/{id}/drop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["dropFollowUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/follow-ups/{id}/take-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["takeBackFollowUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/follow-ups/{id}/outcome": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["tellOutcome"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * @description How an address stands.
         * @enum {unknown}
         */
        AddressState: "live" | "bounced" | "left" | "forwarding";
        /** @description One address. */
        AddressView: {
            /** @description The address. */
            address: string;
            /** @description How it stands. */
            state: components["schemas"]["AddressState"];
            /**
             * Format: date-time
             * @description When the sign of that came.
             */
            since: null | string;
            /** @description Where its owner is to be written to instead. */
            leadsTo: null | string;
        };
        /** @description One who stands between others. */
        BridgeLine: {
            /**
             * Format: uuid
             * @description Their id.
             */
            person: string;
            /** @description Their name. */
            name: string;
            /**
             * Format: int32
             * @description How many of the owner's contacts they are seen with.
             */
            contacts: number;
            /**
             * Format: double
             * @description How many of those do not overlap.
             */
            effectiveSize: number;
            /**
             * Format: double
             * @description How much their ties lead back to the same people.
             */
            constraint: number;
        };
        /** @description How the owner's contacts hang together. */
        BridgeList: {
            /**
             * Format: double
             * @description Burt's effective size of the owner's network: contacts less what they overlap.
             */
            effectiveSize: number;
            /**
             * Format: double
             * @description Burt's constraint of it: how much all ties lead back to the same people; low is free.
             */
            constraint: number;
            /**
             * Format: int32
             * @description How many groups of two and more there are that only the owner joins.
             */
            groups: number;
            /** @description Those who stand between others most. */
            people: components["schemas"]["BridgeLine"][];
        };
        /** @description One folder of the address book. */
        CardsPreview: {
            name: string;
            /** Format: int32 */
            cards: number;
        };
        /** @description What the owner lets be read. */
        ChoicesView: {
            /**
             * Format: int32
             * @description How many years back mail is read; null for all there is.
             */
            years: null | number;
            /** @description Ids of mail folders that are not read, nor anything under them. */
            leftOut: string[];
            /** @description Whether meetings are read. */
            calendar: boolean;
            /** @description Whether the owner has said so; until then these are what is proposed. */
            chosen: boolean;
        };
        /** @description A circle as the owner sets it. */
        CircleSettings: {
            /**
             * Format: uuid
             * @description Made by whoever makes the circle.
             */
            id: string;
            /** @description 1 to 60 characters. */
            name: string;
            /** @description How often. */
            rhythm: components["schemas"]["RhythmDays"];
            /** @description Outlook's categories: whoever has a card with one of them is in it, unless they were put elsewhere. At most 20 of 1 to 255 characters; left out, none. */
            categories?: null | string[];
            /** @description Companies: whoever works at one of them is in it, unless they were put elsewhere or a category says otherwise. At most 20 of 1 to 255 characters; left out, none. */
            companies?: null | string[];
        };
        /** @description One circle. */
        CircleView: {
            /**
             * Format: uuid
             * @description Its id.
             */
            id: string;
            /** @description What the owner calls it. */
            name: string;
            /**
             * Format: int32
             * @description Ideally once in so many days.
             */
            days: number;
            /**
             * Format: int32
             * @description At the latest after so many.
             */
            latestDays: number;
            /** @description "every 3 weeks". */
            words: string;
            /**
             * Format: int32
             * @description How many are in it.
             */
            people: number;
            /**
             * Format: int32
             * @description How many of them by its categories and companies.
             */
            byRule: number;
        };
        /** @description What is held of the mailbox. */
        CountsView: {
            /**
             * Format: int32
             * @description Mails of any kind.
             */
            mails: number;
            /** @description Of them, counting for nobody, by reason. */
            noise: {
                [key: string]: number;
            };
            /**
             * Format: int32
             * @description Of them, not understood.
             */
            quarantined: number;
            /**
             * Format: int32
             * @description Meetings of the calendar; they are not among the mails.
             */
            meetings: number;
            /**
             * Format: int32
             * @description Who was in touch when: distinct address, direction and second.
             */
            interactions: number;
            /**
             * Format: int32
             * @description People with an interaction or a card.
             */
            people: number;
            /**
             * Format: int32
             * @description Cards of the address book.
             */
            cards: number;
            /**
             * Format: date-time
             * @description The oldest mail held.
             */
            oldestMail: null | string;
        };
        /** @enum {unknown} */
        DayOfWeek: "sunday" | "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday";
        /**
         * @description What becomes of the week's digest.
         * @enum {unknown}
         */
        DigestWish: "off" | "draft" | "send";
        /** @description One of them. */
        DormantLine: {
            /**
             * Format: uuid
             * @description Their id.
             */
            person: string;
            /** @description Their name. */
            name: string;
            /** @description "Once close; last exchange 4 years ago." */
            reason: string;
            /** @description How much there was: "31 days since May 2016". */
            strength: string;
            /**
             * Format: double
             * @description 0 to 1: how far they are from whom the owner is in touch with today.
             */
            novelty: number;
        };
        /** @description Ties once strong and silent for three years or more. */
        DormantList: {
            /** @description Those worth most first: past strength, and novelty. */
            people: components["schemas"]["DormantLine"][];
            /**
             * Format: int32
             * @description How many there are besides.
             */
            more: number;
        };
        /** @enum {unknown} */
        DueBand: "inTime" | "due" | "pastLatest" | null;
        /** @description One job. */
        EmploymentView: {
            /** @description The company, or the mail domain where no sign writes its name. */
            organisation: string;
            /** @description The title. */
            title: null | string;
            /**
             * Format: date-time
             * @description The first sign of it.
             */
            from: string;
            /**
             * Format: date-time
             * @description The last sign that it goes on.
             */
            seen: string;
            /**
             * Format: date-time
             * @description When it ended; null while it goes on.
             */
            until: null | string;
            /**
             * Format: int32
             * @description In percent: what its best sign proves.
             */
            certainty: number;
            /** @description The signs, the newest first. */
            evidence: components["schemas"]["WorkSignView"][];
        };
        /** @description Organisations that several people left within a short time. */
        ExodusList: {
            /** @description The latest first. */
            organisations: components["schemas"]["ExodusView"][];
        };
        /** @description One of them. */
        ExodusView: {
            /** @description Which. */
            organisation: string;
            /**
             * Format: date-time
             * @description When the first sign came.
             */
            first: string;
            /**
             * Format: date-time
             * @description When the last one came.
             */
            last: string;
            /** @description Who left. */
            leavers: components["schemas"]["LeaverView"][];
        };
        /** @description Whether a plan fits into the owner's weeks. */
        FeasibilityView: {
            /** @description "The plan needs 6 touches a week; your usual is 7. It fits." */
            words: string;
            /** @description True also while the usual is not known. */
            fits: boolean;
            /**
             * Format: double
             * @description Touches a week beside what happens anyway.
             */
            needPerWeek: number;
            /**
             * Format: double
             * @description People the owner writes to of their own accord in a week, measured on the last half year; null when too little is known.
             */
            perWeek: null | number;
            /**
             * Format: int32
             * @description How many people are due today.
             */
            dueNow: number;
            /**
             * Format: int32
             * @description How many will be waiting in a year at that pace.
             */
            waitingInAYear: null | number;
            /** @description What would make it fit, each by itself. */
            mends: components["schemas"]["MendView"][];
        };
        /** @description One folder. */
        FeedView: {
            /** @description What it holds: contacts, mail, calendar or toDo. */
            kind: string;
            /** @description Its id in Microsoft Graph. */
            id: string;
            /** @description Its name. */
            name: string;
            /**
             * Format: int32
             * @description What was read of it so far.
             */
            read: number;
            /**
             * Format: int32
             * @description What Microsoft says it holds.
             */
            total: number;
            /** @description Whether it was read to its end, the last time too. */
            complete: boolean;
            /**
             * Format: date-time
             * @description When it was last read to its end.
             */
            lastSuccess: null | string;
            /**
             * Format: date-time
             * @description When it was last read whole, from the start.
             */
            lastWhole: null | string;
            /**
             * Format: date-time
             * @description When it is tried again after a failure.
             */
            nextTry: null | string;
            /** @description Why the last try failed, in words. */
            reason: null | string;
            /** @description The code of that reason, for support. */
            code: null | string;
        };
        /**
         * @description What a mail told beside where somebody works.
         * @enum {unknown}
         */
        FindingKind: "ask" | "offer" | "promise" | "opening" | "away" | "standIn" | "invitation" | "invitationAccepted" | "phone" | "lead" | "ownPromise";
        /** @description What mails told. */
        FindingList: {
            /** @description The newest first. */
            findings: components["schemas"]["FindingView"][];
        };
        /** @description One thing a mail told of somebody. */
        FindingView: {
            /** @description What. */
            kind: components["schemas"]["FindingKind"];
            /**
             * Format: uuid
             * @description Of whom; null for somebody who is not known here.
             */
            person: null | string;
            /** @description Their name. */
            name: string;
            /**
             * Format: date-time
             * @description When the mail came.
             */
            at: string;
            /** @description The line it stands on; null where a header tells it. */
            line: null | string;
            /** @description The job to fill, the stand-in, the network, the number. */
            value: null | string;
            /**
             * Format: date
             * @description The day of return; of a promise of the owner's the day it is promised for.
             */
            day: null | string;
        };
        /** @description One mail folder. */
        FolderPreview: {
            /** @description Its id. */
            id: string;
            /** @description Its name. */
            name: string;
            /** @description The names of the folders it lies in, from the top. */
            path: string[];
            /** @description The id of the folder it lies in, when that is one of these. */
            under: null | string;
            /**
             * Format: int32
             * @description How many mails it holds, of those years.
             */
            mails: number;
            /** @description Whether the present choices leave it out, or a folder above it. */
            leftOut: boolean;
        };
        /** @enum {unknown} */
        FollowUpOutcome: "helped" | "talked" | "nothing" | "skipped" | null;
        /**
         * @description Where a follow-up stands. The values are stored: new ones come last.
         * @enum {unknown}
         */
        FollowUpState: "waiting" | "inToDo" | "done" | "dropped" | "watching" | "answered";
        /** @description Something undertaken. */
        FollowUpView: {
            /**
             * Format: uuid
             * @description Its id.
             */
            id: string;
            /**
             * Format: uuid
             * @description For whom.
             */
            person: string;
            /** @description What to do. */
            title: string;
            /**
             * Format: date
             * @description The day, in the owner's own calendar; of a watch for an answer the day it becomes a task.
             */
            due: string;
            /** @description Where it stands. */
            state: components["schemas"]["FollowUpState"];
            /**
             * Format: date-time
             * @description When it was done; To Do says no more than the day.
             */
            completedAt?: null | string;
            outcome?: null | components["schemas"]["FollowUpOutcome"];
            /** @description The kind of suggestion it was made from, such as promise; left out where it was pressed by hand. */
            originKind?: null | string;
            /**
             * Format: date-time
             * @description The moment To Do reminds of it.
             */
            remindAt?: null | string;
            /** @description True where it bears the star; else left out. */
            important?: null | boolean;
        };
        /** @description One part of the number. */
        HealthPart: {
            /** @description The part, one of the names below. */
            name: string;
            /**
             * Format: int32
             * @description What it adds or takes, in points of the number.
             */
            points: number;
            /** @description What it stands on: "31 days since March 2019". */
            words: string;
        };
        /** @description The health of one relationship. */
        HealthView: {
            /**
             * Format: int32
             * @description 0 to 100.
             */
            number: number;
            /** @description Warm, Cooling, Quiet or Dormant. */
            word: components["schemas"]["HealthWord"];
            /** @description Why, in one sentence. */
            sentence: string;
            /** @description Whole points that add up to the number. */
            parts: components["schemas"]["HealthPart"][];
            /**
             * Format: int32
             * @description The days within which an exchange is expected.
             */
            horizonDays: number;
            /** @description How much there has ever been, whatever the silence since: "120 days since March 2016" */
            strength: string;
            trend: null | components["schemas"]["TrendView"];
            /** @description What would change it: "An exchange now would make it 74." */
            outlook: string;
            /**
             * Format: date-time
             * @description Until when the owner's correction counts; null when there is none.
             */
            correctedUntil: null | string;
            /** @description True while the first sync is not complete. */
            soFar: boolean;
        };
        /**
         * @description The words of health.
         * @enum {unknown}
         */
        HealthWord: "warm" | "cooling" | "quiet" | "dormant";
        /** @description One line of history. */
        HistoryLine: {
            /**
             * Format: date-time
             * @description When.
             */
            at: string;
            /** @description True when the owner wrote. */
            sent: boolean;
            /** @description True when they met. */
            met: boolean;
            /**
             * Format: int32
             * @description How many took part beside the owner.
             */
            people: number;
        };
        /** @description Somebody who left. */
        LeaverView: {
            /**
             * Format: uuid
             * @description Their id.
             */
            person: string;
            /** @description Their name. */
            name: string;
            /** @description Where they went; null when nobody knows. */
            to: null | string;
            /**
             * Format: date-time
             * @description When the first sign of it came.
             */
            at: string;
        };
        /** @description Some lines, by their keys. */
        LineKeys: {
            /** @description Which. */
            keys: string[];
        };
        /** @description The mail in front of the owner. */
        MailReference: {
            /** @description Its Message-ID. */
            internetMessageId: string;
            /** @description Its subject; kept only while the follow-up is open. */
            subject?: null | string;
            /**
             * Format: date-time
             * @description When it was sent; needed of a mail that waits for an answer.
             */
            sentAt?: null | string;
        };
        /** @description One way to make a plan fit. */
        MendView: {
            /** @description "Close every 5 weeks instead of every 3 weeks". */
            words: string;
            /**
             * Format: uuid
             * @description The circle to slow down.
             */
            circle: null | string;
            /**
             * Format: int32
             * @description Its rhythm then.
             */
            days: null | number;
            /**
             * Format: int32
             * @description How many people to let rest.
             */
            rest: null | number;
        };
        /** @enum {unknown} */
        MoveKind: "joined" | "promoted" | "left" | "laidOff" | "retired" | "died" | "unknown" | "renamed" | null;
        /** @description What the owner wants to be read from now on. */
        NewChoices: {
            /**
             * Format: int32
             * @description How many years back, 1 to 50; null for all there is.
             */
            years: null | number;
            /** @description Ids of mail folders to leave out, with all that lies under them; at most 1,000. */
            leftOut: string[];
            /** @description Whether meetings are read. */
            calendar: boolean;
        };
        /** @description What the owner says of a relationship. */
        NewCorrection: {
            /** @description warm, cooling or quiet. */
            word: components["schemas"]["HealthWord"];
        };
        /** @description Something to undertake. */
        NewFollowUp: {
            /**
             * Format: uuid
             * @description Made by the caller, once per press: sending it again changes nothing and answers the same.
             */
            id: string;
            /**
             * Format: uuid
             * @description For whom.
             */
            person: string;
            /**
             * Format: date
             * @description The day, in the owner's own calendar.
             */
            due: string;
            /** @description What to do; left out, "Follow up with" and the name, of a watch "No answer yet from" and the name. */
            title?: null | string;
            mail?: null | components["schemas"]["MailReference"];
            /** @description A watch: a task only if the person has not answered the mail by the day. */
            ifNoReply?: null | boolean;
            /**
             * Format: date-time
             * @description The moment To Do is to remind of it.
             */
            remindAt?: null | string;
            /** @description Whether it is to bear the star. */
            important?: null | boolean;
            /** @description The IANA name of the zone whose calendar the day of a watch is of, such as Europe/Berlin; left out, UTC. */
            zone?: null | string;
            /** @description The key of the line of the day it is made from: then the same line is undertaken once, whoever presses and however often. */
            from?: null | string;
        };
        /** @description What came of a follow-up that is done. */
        NewOutcome: {
            /** @description The answer; skipped when the owner waves the question away. */
            outcome: components["schemas"]["FollowUpOutcome"];
        };
        /** @description Somebody to add. */
        NewPerson: {
            /** @description A mail address. */
            address: string;
            /** @description As the owner knows them; left out, the address stands. */
            name?: null | string;
        };
        /** @description How it is known that something has changed in the mailbox. */
        NewsView: {
            /** @description Whether Microsoft 365 says so at once; otherwise the clock alone says when to look. */
            told: boolean;
            /** @description The same for the owner, with the reason. */
            words: string;
            /** @description The code of that reason, for support; null when it is told. */
            code: null | string;
        };
        /** @description A talk that the owner tells of. */
        NewTalk: {
            /**
             * Format: uuid
             * @description Made by the caller, once per press: sending it again changes nothing.
             */
            id: string;
            /**
             * Format: uuid
             * @description With whom.
             */
            person: string;
            /** @description How. */
            kind: components["schemas"]["TalkKind"];
            /**
             * Format: date-time
             * @description When; left out, now.
             */
            at?: null | string;
        };
        /** @description One permission that is not granted. */
        NotPermitted: {
            /** @description Its name in Microsoft Graph. */
            permission: string;
            /** @description What goes on without it, for the owner. */
            words: string;
        };
        /**
         * @description What a word is due for.
         * @enum {unknown}
         */
        Occasion: "followUp" | "rhythm" | "jobMove" | "hundredthDay" | "meeting" | "firstMail" | "promise" | "noReply" | "dormant" | "invitation" | "goingQuiet" | "exodus";
        /** @description "What came of it?" */
        OutcomeQuestion: {
            /** @description What was done. */
            followUp: components["schemas"]["FollowUpView"];
            /** @description For whom. */
            name: string;
        };
        /** @description One person beside the mail. */
        PanePerson: {
            /**
             * Format: uuid
             * @description Null when nothing is stored about them.
             */
            id: null | string;
            /** @description The address this mail carries. */
            address: string;
            /** @description The best name known, else the one in the mail, else the address. */
            name: string;
            /** @description Whether the owner knows them. */
            standing: components["schemas"]["Standing"];
            /** @description Same mail domain as the owner (free mail providers apart). */
            colleague: boolean;
            role: null | components["schemas"]["RoleView"];
            health: null | components["schemas"]["HealthView"];
            /**
             * Format: int32
             * @description How many mails to and from them are held.
             */
            mails: number;
            /**
             * Format: int32
             * @description How many meetings with them there were.
             */
            meetings: number;
            /** @description What the owner is asked about them, or has said yes to of late. */
            proposals: components["schemas"]["ProposalView"][];
            /** @description What they asked, offered, promised, have to fill, and whether they are away; the newest first. */
            findings: components["schemas"]["FindingView"][];
            rhythm: null | components["schemas"]["RhythmView"];
            /** @description Open ones, by due day. */
            followUps: components["schemas"]["FollowUpView"][];
            /** @description The latest interactions, newest first, at most 10. */
            history: components["schemas"]["HistoryLine"][];
        };
        /** @description Everything the pane shows for one item, in one answer. */
        PaneView: {
            item: null | string;
            /** @description How complete and how fresh the figures are. */
            sync: components["schemas"]["SyncView"];
            /** @description The people of the mail, strongest need first; the owner is never among them. */
            people: components["schemas"]["PanePerson"][];
            today: null | components["schemas"]["TodayView"];
        };
        /** @description A page of people. */
        PeoplePage: {
            /** @description By name. */
            people: components["schemas"]["PersonView"][];
            /**
             * Format: uuid
             * @description Hand it back for the next page; null on the last.
             */
            after: null | string;
        };
        /** @description Who is in a folder, had it been read alone. */
        PeoplePreview: {
            /** @description The folder's id. */
            folder: string;
            /**
             * Format: int32
             * @description Mails looked at, of any kind.
             */
            mails: number;
            /**
             * Format: int32
             * @description Of them, counting for nobody: bulk, lists, automatic answers.
             */
            noise: number;
            /**
             * Format: int32
             * @description Of them, not understood.
             */
            unreadable: number;
            /**
             * Format: int32
             * @description Who was in touch when: distinct address, direction and second.
             */
            interactions: number;
            /**
             * Format: int32
             * @description Distinct people; the addresses of one card are one person.
             */
            people: number;
        };
        /** @description One person of the network. */
        PersonView: {
            /** Format: uuid */
            id: string;
            name: string;
            addresses: string[];
            standing: components["schemas"]["Standing"];
            role: null | components["schemas"]["RoleView"];
            health: null | components["schemas"]["HealthView"];
        };
        /** @description A change of the plan. */
        PlanChange: {
            /**
             * Format: int32
             * @description The version that was seen.
             */
            version: number;
            /** @description All of it, as it shall be. */
            settings: components["schemas"]["PlanSettings"];
        };
        /** @description One of them. */
        PlannedLine: {
            /**
             * Format: uuid
             * @description Their id.
             */
            person: string;
            /** @description Their name. */
            name: string;
            /**
             * Format: uuid
             * @description The circle; null for their own rhythm or the default.
             */
            circle: null | string;
            /** @description Where the rhythm comes from. */
            source: components["schemas"]["RhythmSource"];
            /** @description "every 3 weeks". */
            words: string;
            /**
             * Format: date-time
             * @description The last real contact; null when there never was one.
             */
            lastContact: null | string;
            /**
             * Format: date
             * @description The day the next is due.
             */
            due: string;
            /**
             * Format: date
             * @description The last day.
             */
            latest: string;
            /** @description Where today lies. */
            band: components["schemas"]["DueBand"];
            /**
             * Format: int32
             * @description Days past the ideal day; negative before it.
             */
            daysOver: number;
        };
        /** @description Who has a rhythm. */
        PlannedList: {
            /** @description Those longest over first. */
            people: components["schemas"]["PlannedLine"][];
            /**
             * Format: int32
             * @description How many there are besides.
             */
            more: number;
        };
        /** @description What the owner sets. */
        PlanSettings: {
            /** @description What it is all for, in their own words; at most 500 characters. */
            objective: null | string;
            /**
             * Format: int32
             * @description How many people they mean to help in a week, 0 to 50; 0 for no goal.
             */
            weeklyHelps: number;
            /**
             * Format: int32
             * @description At most so many lines a day, 1 to 50.
             */
            dailyCap: number;
            /** @description On which days. */
            days: components["schemas"]["DayOfWeek"][];
            /**
             * Format: time
             * @description From this time on nothing reminds, by their own clock.
             */
            quietFrom: string;
            /**
             * Format: time
             * @description Until this time.
             */
            quietUntil: string;
            /**
             * Format: date
             * @description The first day of a holiday.
             */
            holidayFrom: null | string;
            /**
             * Format: date
             * @description Its last day.
             */
            holidayUntil: null | string;
            /** @description Their time zone, an IANA name. */
            zone: string;
            default: null | components["schemas"]["RhythmDays"];
            /** @description The circles, in order. */
            circles: components["schemas"]["CircleSettings"][];
            /** @description For what follow-ups are made without a press. */
            automatic: components["schemas"]["Occasion"][];
            /** @description What becomes of the week's digest. */
            digest: components["schemas"]["DigestWish"];
            /** @description The day it comes. */
            digestDay: components["schemas"]["DayOfWeek"];
        };
        /** @description The owner's plan. */
        PlanView: {
            /**
             * Format: int32
             * @description Send it back when changing the plan; 0 for a plan that nobody has made yet.
             */
            version: number;
            /** @description What the owner has set. */
            settings: components["schemas"]["PlanSettings"];
            /** @description For what follow-ups can be made without a press. */
            mayBeAutomatic: components["schemas"]["Occasion"][];
            /** @description The circles with who is in them. */
            circles: components["schemas"]["CircleView"][];
            /**
             * Format: int32
             * @description How many people have a rhythm.
             */
            planned: number;
            /**
             * Format: int32
             * @description How many are let rest.
             */
            resting: number;
            /** @description Whether it fits into the owner's weeks. */
            feasibility: components["schemas"]["FeasibilityView"];
            /** @description How the week's digest stands, in words, and what it waits for; null without one. */
            digest: null | string;
        };
        /** @description What went wrong, for a program and for a person (RFC 9457). */
        ProblemView: {
            /** @description Names the kind of problem: `urn:graphnetworker:` and the code. */
            type: string;
            /** @description The kind of problem in words. */
            title: string;
            /**
             * Format: int32
             * @description The HTTP status.
             */
            status: number;
            /** @description This problem in words, for the owner. */
            detail: null | string;
            /** @description Stable: our own in kebab-case, or Microsoft's such as AADSTS65001. */
            code: string;
            /** @description The input that is wrong. */
            field: null | string;
            /** @description How to put it right. */
            mend: null | string;
            /** @description A claims challenge to repeat the sign-in with. */
            claims: null | string;
        };
        /**
         * @description What the owner is asked to agree to.
         * @enum {unknown}
         */
        ProposalKind: "update" | "populate" | "merge" | "archive";
        /** @description A list of proposals. */
        ProposalList: {
            /** @description The surest first. */
            proposals: components["schemas"]["ProposalView"][];
        };
        /** @description Something the owner is asked about a person, or has said yes to. */
        ProposalView: {
            /**
             * Format: uuid
             * @description Its id.
             */
            id: string;
            /**
             * Format: uuid
             * @description Of whom.
             */
            person: string;
            /** @description Their name. */
            name: string;
            /** @description What is asked. */
            kind: components["schemas"]["ProposalKind"];
            move: null | components["schemas"]["MoveKind"];
            /** @description "Now Chief Estimator at Fabrikam?" */
            question: string;
            /** @description The company, for an update or what a card lacks. */
            organisation: null | string;
            /** @description The title, the same. */
            title: null | string;
            /** @description The telephone number a card lacks. */
            phone: null | string;
            /** @description Where to write to now; for a merge, the address of the other. */
            address: null | string;
            /** @description Where they were. */
            from: null | string;
            /**
             * Format: date-time
             * @description When the first sign of it came.
             */
            since: string;
            /**
             * Format: int32
             * @description In percent.
             */
            certainty: number;
            /** @description Whether signs prove it; an update that is not proven is "seen at a new address". */
            proven: boolean;
            /**
             * Format: date-time
             * @description When a new job has become everyday life; null where nobody begins one.
             */
            hundredthDay: null | string;
            /** @description The signs, what proves most first. */
            evidence: components["schemas"]["SignView"][];
            /**
             * Format: date-time
             * @description When the owner said yes; null while they are asked.
             */
            accepted: null | string;
            /**
             * Format: date-time
             * @description Until when it can be taken back; null when it cannot.
             */
            undoUntil: null | string;
            /** @description Whether a yes changes a card in Outlook. */
            writesCard: boolean;
        };
        /** @description Some lines to put off, or to put aside for good. */
        PutOff: {
            /** @description Which; null for all there are, those that did not fit included. */
            keys?: null | string[];
            /**
             * Format: date
             * @description The day they come back; null for never.
             */
            until?: null | string;
        };
        /** @description One mail or meeting in quarantine. */
        QuarantineLine: {
            /** @description Its id. */
            mail: string;
            /** @description The name of its folder. */
            folder: string;
            /** @description What could not be understood. */
            reason: string;
            /**
             * Format: date-time
             * @description When it was read first.
             */
            since: string;
            /**
             * Format: int32
             * @description How often it was tried in vain.
             */
            tries: number;
        };
        /** @description One of them. */
        QuietLine: {
            /**
             * Format: uuid
             * @description Their id.
             */
            person: string;
            /** @description Their name. */
            name: string;
            /**
             * Format: int32
             * @description The number of health today.
             */
            number: number;
            /** @description Its word. */
            word: components["schemas"]["HealthWord"];
            /** @description Why. */
            reason: string;
            /**
             * Format: date-time
             * @description The first day it is Quiet.
             */
            quietOn: string;
        };
        /** @description Who goes quiet next, if nothing more happens. */
        QuietList: {
            /** @description The soonest first. */
            people: components["schemas"]["QuietLine"][];
            /**
             * Format: int32
             * @description How many there are besides.
             */
            more: number;
        };
        /** @description Somebody whose relationship has moved. */
        ReviewPerson: {
            /**
             * Format: uuid
             * @description Their id.
             */
            person: string;
            /** @description Their name. */
            name: string;
            /**
             * Format: int32
             * @description The number of health when it began.
             */
            before: number;
            /**
             * Format: int32
             * @description The number at its end.
             */
            after: number;
        };
        /** @description How a week or a quarter went. */
        ReviewView: {
            /**
             * Format: date
             * @description Its first day.
             */
            from: string;
            /**
             * Format: date
             * @description Its last day; today where it is not over.
             */
            until: string;
            /**
             * Format: int32
             * @description How many people were helped: done follow-ups that the owner called a help, each person once a week.
             */
            helps: number;
            /**
             * Format: int32
             * @description How many the owner means to help in that time.
             */
            goal: number;
            /**
             * Format: int32
             * @description Follow-ups done.
             */
            done: number;
            /**
             * Format: int32
             * @description Of them those that were promises.
             */
            promisesKept: number;
            /** @description Who was quiet when it began and is warm at its end. */
            warmed: components["schemas"]["ReviewPerson"][];
            /** @description Who was not quiet when it began and is at its end. */
            wentQuiet: components["schemas"]["ReviewPerson"][];
            /** @description Week by week, the oldest first. */
            weeks: components["schemas"]["ReviewWeek"][];
        };
        /** @description One week. */
        ReviewWeek: {
            /**
             * Format: date
             * @description Its first day.
             */
            monday: string;
            /**
             * Format: int32
             * @description With how many people there was real contact.
             */
            inTouch: number;
            /**
             * Format: int32
             * @description How many were helped.
             */
            helps: number;
            /**
             * Format: int32
             * @description Follow-ups done.
             */
            done: number;
        };
        /** @description Another title or day; what is left out stays. */
        RevisedFollowUp: {
            /** @description What to do. */
            title?: null | string;
            /**
             * Format: date
             * @description The day, in the owner's own calendar.
             */
            due?: null | string;
        };
        /** @description What the owner wishes for some people: exactly one of circle, rhythm and rests; none of them takes back what was wished. */
        RhythmChange: {
            /** @description For whom, at most 10,000. */
            people: string[];
            /**
             * Format: uuid
             * @description A circle of the plan.
             */
            circle?: null | string;
            rhythm?: null | components["schemas"]["RhythmDays"];
            /**
             * @description Nothing reminds of them.
             * @default false
             */
            rests: boolean;
        };
        /** @description What came of it. */
        RhythmChanged: {
            /**
             * Format: int32
             * @description For how many people; those who are not known are not among them.
             */
            changed: number;
        };
        /** @description A rhythm in days. */
        RhythmDays: {
            /**
             * Format: int32
             * @description Ideally once in so many days, 1 to 3650.
             */
            days: number;
            /**
             * Format: int32
             * @description At the latest after so many; left out, half as many again.
             */
            latestDays?: null | number;
        };
        /**
         * @description Where a rhythm comes from.
         * @enum {unknown}
         */
        RhythmSource: "none" | "own" | "circle" | "category" | "company" | "default" | "rests";
        /** @description What is planned for one person. */
        RhythmView: {
            /** @description Where the rhythm comes from. */
            source: components["schemas"]["RhythmSource"];
            /**
             * Format: uuid
             * @description The circle; null when it comes from none.
             */
            circle: null | string;
            /** @description Its name. */
            circleName: null | string;
            /**
             * Format: int32
             * @description Once in so many days; null for no rhythm.
             */
            days: null | number;
            /** @description "every 3 weeks"; null for no rhythm. */
            words: null | string;
            /**
             * Format: date
             * @description The day the next contact is due; null for no rhythm.
             */
            due: null | string;
            /**
             * Format: date
             * @description The last day.
             */
            latest: null | string;
            band: null | components["schemas"]["DueBand"];
            /**
             * Format: int32
             * @description The rhythm the two have by themselves, where it shows and is another than the planned one.
             */
            usualDays: null | number;
            /** @description The same in words. */
            usualWords: null | string;
        };
        /** @description What a person does, and where that comes from. */
        RoleView: {
            /** @description Job title. */
            title: null | string;
            /** @description Organisation. */
            company: null | string;
            /** @description Where it was read: "Outlook card". */
            source: string;
            /**
             * Format: date-time
             * @description The date of that source.
             */
            since: null | string;
        };
        /** @description One category or company. */
        RuleChoice: {
            /** @description As the cards write it. */
            name: string;
            /**
             * Format: int32
             * @description How many people bear it.
             */
            people: number;
        };
        /** @description What the rules of circles may name: what the owner's cards bear. */
        RuleChoices: {
            /** @description Outlook's categories, the most frequent first; at most 100. */
            categories: components["schemas"]["RuleChoice"][];
            /** @description Companies, spelt as most cards spell them, the most frequent first; at most 100. */
            companies: components["schemas"]["RuleChoice"][];
        };
        /** @description One sign. */
        SignView: {
            /** @description "mail from lee@fabrikam.com" */
            words: string;
            /**
             * Format: date-time
             * @description When.
             */
            at: string;
            /** @description The line it stands on; null where a header says it. */
            line: null | string;
        };
        /** @description One of them. */
        StaleLine: {
            /**
             * Format: uuid
             * @description Their id.
             */
            person: string;
            /** @description Their name. */
            name: string;
            /** @description The company on the card. */
            company: null | string;
            /** @description "ana@contoso.com bounced", "last heard of 4 years ago". */
            reason: string;
            /**
             * Format: date-time
             * @description When anything last confirmed it: a change of the card, a mail, a meeting; null for never.
             */
            confirmed: null | string;
        };
        /** @description Cards of the address book that nothing has confirmed for long. */
        StaleList: {
            /** @description Those that reach nobody first, then the longest unconfirmed. */
            cards: components["schemas"]["StaleLine"][];
            /**
             * Format: int32
             * @description How many there are besides.
             */
            more: number;
        };
        /**
         * @description Whether the owner knows a person.
         * @enum {unknown}
         */
        Standing: "known" | "new";
        /** @description One line of the day. */
        SuggestionView: {
            /** @description What it is known by, for putting it off. */
            key: string;
            /** @description What it arises from. */
            occasion: components["schemas"]["Occasion"];
            /**
             * Format: uuid
             * @description For whom; null for an organisation, or somebody who is not known here.
             */
            person: null | string;
            /** @description Their name; of an exodus the organisation's. */
            name: string;
            /** @description Why now: "usually every 3 weeks, last 7 weeks ago". */
            why: string;
            /** @description What to do: "Write to Ana Ruiz". */
            what: string;
            /**
             * Format: int32
             * @description How long it takes, roughly.
             */
            minutes: number;
            followUp: null | components["schemas"]["FollowUpView"];
        };
        /** @description What a reading would bring, as Microsoft counts it now. Nothing of it is kept. */
        SyncPreview: {
            /**
             * Format: int32
             * @description The years it was counted for; null for all.
             */
            years: null | number;
            /**
             * Format: int32
             * @description Mails of all folders that are not left out.
             */
            mails: number;
            /** @description Mail folders, each after the one it lies in. */
            folders: components["schemas"]["FolderPreview"][];
            /** @description Folders of the address book: they name people and are always read. */
            cards: components["schemas"]["CardsPreview"][];
        };
        /**
         * @description Where sync stands.
         * @enum {unknown}
         */
        SyncState: "choose" | "first" | "synced" | "behind" | "reconnect";
        /** @description The whole status of sync. */
        SyncStatus: {
            /** @description As in the pane. */
            summary: components["schemas"]["SyncView"];
            /** @description What the owner lets be read. */
            choices: components["schemas"]["ChoicesView"];
            /**
             * Format: date-time
             * @description Since when every folder has been read whole, from the start; null while one has not been. A delta may lose things, such a reading finds them.
             */
            lastWhole: null | string;
            /** @description Folder by folder. */
            feeds: components["schemas"]["FeedView"][];
            /** @description How it is known here that something has changed. */
            news: components["schemas"]["NewsView"];
            /** @description What is not permitted, and what it would add; the rest is read without it. */
            missing: components["schemas"]["NotPermitted"][];
            /** @description What is held. */
            counts: components["schemas"]["CountsView"];
            /** @description Mails that could not be understood, newest first, at most 50. */
            quarantine: components["schemas"]["QuarantineLine"][];
        };
        /** @description How complete and how fresh what is held is, in figures and in words. */
        SyncView: {
            /** @description Where sync stands. */
            state: components["schemas"]["SyncState"];
            /** @description For the owner: "synced 2 min ago", "first sync: 31,400 of 50,600 mails". */
            words: string;
            /**
             * Format: int32
             * @description Mails read so far.
             */
            read: number;
            /**
             * Format: int32
             * @description Mails Microsoft says there are in the folders that are read.
             */
            total: number;
            /**
             * Format: date-time
             * @description When everything was last read to the end.
             */
            lastSuccess: null | string;
            /**
             * Format: date-time
             * @description When it is read next.
             */
            nextTry: null | string;
            /** @description Why it is behind, in words. */
            reason: null | string;
            /** @description The code of that reason, for support. */
            code: null | string;
        };
        /**
         * @description How two people talked.
         * @enum {unknown}
         */
        TalkKind: "call" | "inPerson" | "chat";
        /** @description A talk as it is kept. */
        TalkView: {
            /**
             * Format: uuid
             * @description Its id, by which it is taken back.
             */
            id: string;
            /**
             * Format: uuid
             * @description With whom.
             */
            person: string;
            /** @description How. */
            kind: components["schemas"]["TalkKind"];
            /**
             * Format: date-time
             * @description When.
             */
            at: string;
        };
        /** @description Where a person has worked, and how their addresses stand. */
        TimelineView: {
            /** @description How they stand to work now. */
            state: components["schemas"]["WorkState"];
            primary: null | components["schemas"]["EmploymentView"];
            /** @description All jobs, the latest first. */
            employments: components["schemas"]["EmploymentView"][];
            /** @description Their addresses, with what became of each. */
            addresses: components["schemas"]["AddressView"][];
        };
        /** @description The day without a mail open. */
        TodayView: {
            /** @description What is worth doing, at most as many lines as the owner wants; an easy one first. */
            lines: components["schemas"]["SuggestionView"][];
            /**
             * Format: int32
             * @description How many lines did not fit.
             */
            more: number;
            /**
             * Format: int32
             * @description How many are put off.
             */
            putOff: number;
            /** @description Whether it is no day of theirs, or a holiday: then only what was undertaken is shown. */
            resting: boolean;
            /** @description How the week stands. */
            plan: components["schemas"]["WeekView"];
            asked: null | components["schemas"]["OutcomeQuestion"];
            /** @description The surest question about anybody, and before it what was accepted just now. */
            proposals: components["schemas"]["ProposalView"][];
        };
        /** @description How the number has moved. */
        TrendView: {
            /**
             * Format: int32
             * @description Up or down.
             */
            points: number;
            /** @description The part that moved most. */
            part: string;
            /**
             * Format: date-time
             * @description Since when.
             */
            since: string;
        };
        /** @description How the week stands. */
        WeekView: {
            /** @description Whether the owner has made a plan. */
            made: boolean;
            /** @description What it is all for. */
            objective: null | string;
            /**
             * Format: int32
             * @description How many people were helped this week.
             */
            helps: number;
            /**
             * Format: int32
             * @description How many the owner means to help in a week; 0 for no goal.
             */
            goal: number;
            /** @description "The plan needs 6 touches a week; your usual is 7. It fits."; null while nobody has a rhythm. */
            feasibility: null | string;
        };
        /**
         * @description What a sign says about work.
         * @enum {unknown}
         */
        WorkFact: "works" | "left" | "laidOff" | "retired" | "died";
        /**
         * @description How a sign was seen; the later in this list, the more it proves.
         * @enum {unknown}
         */
        WorkSign: "card" | "mail" | "bounce" | "toldByOther" | "signature" | "automaticReply" | "notice" | "told";
        /** @description One sign of a job. */
        WorkSignView: {
            /** @description How it was seen. */
            sign: components["schemas"]["WorkSign"];
            /** @description What it says. */
            fact: components["schemas"]["WorkFact"];
            /**
             * Format: date-time
             * @description When.
             */
            at: string;
            /** @description The mail or card. */
            source: string;
            /** @description The line it stands on; null where a header says it. */
            line: null | string;
        };
        /**
         * @description How a person stands to work.
         * @enum {unknown}
         */
        WorkState: "unknown" | "current" | "leftUnknown" | "retired" | "deceased";
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getPane: {
        parameters: {
            query?: {
                item?: string;
                with?: string[];
                today?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaneView"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    getSync: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SyncStatus"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    startSync: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SyncView"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Bad Gateway */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    getChoices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChoicesView"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    putChoices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewChoices"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChoicesView"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Bad Gateway */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    previewSync: {
        parameters: {
            query?: {
                years?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SyncPreview"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Bad Gateway */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    previewPeople: {
        parameters: {
            query: {
                folder: string;
                years?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PeoplePreview"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Bad Gateway */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    watchSync: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": components["schemas"]["SyncView"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    getPeople: {
        parameters: {
            query?: {
                search?: string;
                after?: string;
                take?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PeoplePage"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    addPerson: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPerson"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonView"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    getStaleCards: {
        parameters: {
            query?: {
                take?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaleList"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    getTimeline: {
        parameters: {
            query?: {
                at?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimelineView"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    getPerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonView"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    getPlan: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanView"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    changePlan: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanView"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    tryPlan: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanSettings"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeasibilityView"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    getReview: {
        parameters: {
            query?: {
                period?: string;
                day?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewView"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    getPlannedPeople: {
        parameters: {
            query?: {
                circle?: string;
                overdueBy?: number;
                take?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlannedList"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    changeRhythms: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RhythmChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RhythmChanged"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    getRuleChoices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleChoices"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    tellTalk: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTalk"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TalkView"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    takeBackTalk: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    getGoingQuiet: {
        parameters: {
            query?: {
                take?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuietList"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    getDormant: {
        parameters: {
            query?: {
                take?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DormantList"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    getBridges: {
        parameters: {
            query?: {
                take?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BridgeList"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    correctHealth: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                person: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCorrection"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonView"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    takeBackCorrection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                person: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonView"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    getFindings: {
        parameters: {
            query?: {
                take?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FindingList"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    getProposals: {
        parameters: {
            query?: {
                take?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposalList"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    getExodus: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExodusList"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    acceptProposal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposalView"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Bad Gateway */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    undoProposal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposalView"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Bad Gateway */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    putOffProposal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposalView"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    refuseProposalOfAnother: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposalView"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    ignoreProposal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposalView"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    putOffLines: {
        parameters: {
            query?: {
                today?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PutOff"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LineKeys"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    bringBackLines: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LineKeys"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    getFollowUps: {
        parameters: {
            query?: {
                person?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowUpView"][];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    undertakeFollowUp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewFollowUp"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowUpView"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    reviseFollowUp: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevisedFollowUp"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowUpView"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    finishFollowUp: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowUpView"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    reopenFollowUp: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowUpView"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    dropFollowUp: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowUpView"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    takeBackFollowUp: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowUpView"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    tellOutcome: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewOutcome"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowUpView"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
}
