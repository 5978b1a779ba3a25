-- Form 1 of a facility that takes part changes what is held about it (J11), but only where the form says so itself.

ALTER TABLE madoguchi.application_facility
    -- The fields that the form gives; the rest was filled in from what was held when it was received. NULL in applications
    -- received before this was kept: they change nothing about a facility.
    ADD COLUMN stated text[],
    ADD CONSTRAINT application_facility_stated CHECK (
        stated <@ '{name,type,type_other,number,postal_code,address,telephone,manager,manager_email}');

GRANT UPDATE (facility_type, facility_type_other) ON madoguchi.facility TO mdg_desk;
