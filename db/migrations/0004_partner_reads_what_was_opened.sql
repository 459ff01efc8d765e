-- An exercise given to one partner only: the other one finds its title and questions once some of its answers are opened to them.
ALTER POLICY "assignments_client_select" ON "assignments" TO mendwork_client USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and (id in (select assignment_id from assignment_partners)
        or id in (select assignment_id from answers where released_at is not null)));
