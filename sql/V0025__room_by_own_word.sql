-- An administrator says at the facility's desk that they have joined the room at MCS (R1): the portal moves the membership
-- within that act, whose actor is the person.
GRANT UPDATE (state, since) ON madoguchi.membership TO mdg_portal;
